export { Analyst, type TextToAnalyse } from './analyst';
export { type Analysis, analyse } from './analyse';
export type { Label } from './classify';
export { REPRINT_SIMILARITY, hammingDistance, shingleSimilarity, simHash } from './fingerprint';
export { keywordsOf } from './keywords/keywords';
export { type Masked, type PersonalDataKind, maskPersonalData } from './personal-data';
export { type Gazetteer, type Place, gazetteerOf } from './places';
export { learnWords, segment, segmentForSearch } from './segmentation/segment';
export type { SentimentReading, WordWeight } from './sentiment';
