export type { AddressPolicy } from './address-guard';
export {
  FETCH_FAILURES,
  FETCH_LIMITS,
  type FetchFailure,
  type FetchLimits,
  type FetchOutcome,
  FeedFetcher,
} from './fetch-feed';
export { secondsToNextCheck } from './next-check';
export type { FeedItem } from './normalise';
export { type DocumentOutcome, readDocument } from './read-document';
