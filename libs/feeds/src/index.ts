export { decodeDocument } from './decode/decode';
export { USUAL_PATHS, feedsNamedIn } from './discovery/discover-feeds';
export { type Subscription, readOpml, writeOpml } from './discovery/opml';
export {
  AddressRefused,
  guardedLookup,
  isNamedException,
  refuseLiteral,
} from './fetch/address-guard';
export { FeedFetcher, type FetchOutcome, type FetchedDocument } from './fetch/fetch-feed';
export { itemFromFields } from './normalise/item-fields';
export type { FeedItem, ReadingContext } from './normalise/normalise';
export { type PostAnswer, Poster } from './post/poster';
export type { PublisherHints } from './read/raw-feed';
export type { Problem } from './read/read-feed';
export type { DocumentOutcome, FeedDocument } from './reader/read-document';
export { ReaderPool } from './reader/reader-pool';
export { nextItemRate, secondsToNextCheck } from './schedule/next-check';
