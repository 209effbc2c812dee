export { Analyst, type Answer } from './analyst';
export { type Analysis, type TextToAnalyse, analyse, analyseAll } from './analyse';
export { type HeardArticle, OnlineClustering } from './clustering/online-clustering';
export type { Label } from './classes/term-points';
export { fourDecimals } from './keywords/four-decimals';
export { keywordsOf, weightiest } from './keywords/keywords';
export type { WeighedTerms } from './keywords/weighed-terms';
export { legible } from './keywords/unknown-words';
export {
  type Masked,
  type PersonalDataKind,
  maskArticle,
  maskPersonalData,
} from './personal-data/mask';
export { type Gazetteer, type Place, gazetteerOf } from './places/gazetteer';
export { divisionTitle, nationalPlaces } from './places/national';
export { creditedOutlet } from './reprints/credited-outlet';
export {
  NEVER_PUBLISHED,
  type PrivacyFinding,
  type PrivacyKind,
  lintPrivacy,
} from './release-lint/lint';
export { Passages } from './reprints/passages';
export { isReprint } from './reprints/shingles';
export { Fingerprints } from './reprints/fingerprints';
export { PROPOSED_WITHIN, simHash } from './reprints/sim-hash';
export { learnWords, segment } from './segmentation/segment';
export { serveAnalyst } from './serve-analyst';
export type { SentimentReading } from './sentiment/sentiment';
export type { TextForm } from './sentiment/text-kinds';
export type { WordWeight } from './word-weight';
