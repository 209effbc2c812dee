import { CATEGORIES, FIELDS, OUTLET_TIERS, SENTIMENTS } from '@huixiang/domain';
import { z } from 'zod';
import { rowIdInQuery, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** Some of these, in a body as a list, in an address with commas between. */
function someOf<Item extends z.ZodType>(item: Item) {
  const split = (given: unknown) =>
    typeof given === 'string' ? given.split(',').filter(Boolean) : given;
  return z.preprocess(split, z.array(item).max(40)).optional();
}

const placeCode = z.string().regex(/^\d{6}$/, FAULTS.placeCode);

/** What a text must say (`parseTextQuery` reads `q`), and what must be known of it. */
export const searchTerms = z.strictObject({
  q: trimmedText.max(500).default(''),
  sentiments: someOf(z.enum(SENTIMENTS)),
  fields: someOf(z.enum(FIELDS)),
  categories: someOf(z.enum(CATEGORIES)),
  tiers: someOf(z.enum(OUTLET_TIERS)),
  /** Divisions its event happens in, or the article itself where it has none; those below them included. */
  places: someOf(placeCode),
  sources: someOf(rowIdInQuery),
});
export type SearchTerms = z.infer<typeof searchTerms>;

/** The terms, and of what is found which part is wanted. */
export const searchFilters = searchTerms.extend({
  /** First seen from here on, and before there. */
  from: moment.optional(),
  to: moment.optional(),
  /** Reprints are left out unless asked for, and so is what is irrelevant. */
  reprints: z.stringbool().default(false),
  irrelevant: z.stringbool().default(false),
});
export type SearchFilters = z.infer<typeof searchFilters>;

export const SEARCH_ORDERS = ['newest', 'best'] as const;
export const searchQuery = searchFilters.extend({
  sort: z.enum(SEARCH_ORDERS).default('newest'),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^\d{1,18}(~\d{1,18}){0,2}$/)
    .optional(),
});
export type SearchQuery = z.infer<typeof searchQuery>;

export const searchHit = z.strictObject({
  id: z.int(),
  title: z.string(),
  /** What stands around the first word found, or the beginning. */
  excerpt: z.string(),
  url: z.string().nullable(),
  source: z.strictObject({ id: z.int(), name: z.string(), tier: z.enum(OUTLET_TIERS) }),
  claimedAt: moment.nullable(),
  firstSeenAt: moment,
  sentiment: z.enum(SENTIMENTS),
  field: z.enum(FIELDS).nullable(),
  place: z.string().nullable(),
  irrelevant: z.boolean(),
  revisions: z.int(),
  reprints: z.int(),
  event: z
    .strictObject({ id: z.int(), title: z.string(), articles: z.int(), caseId: z.int().nullable() })
    .nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const SEARCH_PAGE_SIZE = 50;
/** How many of the newest are held against one another for the best first. */
export const BEST_OF = 1000;
export const searchPage = z.strictObject({
  hits: z.array(searchHit),
  /** Of the next page; null where this is the last. */
  after: z.string().nullable(),
  /** How the query was understood, word by word: what to mark in a text. */
  marks: z.array(z.string()),
});
export type SearchPage = z.infer<typeof searchPage>;

/** Counted no further than this: nobody reads more, and a frequent word would take seconds. */
export const MOST_COUNTED = 1000;
export const searchCount = z.strictObject({ count: z.int(), more: z.boolean() });
export type SearchCount = z.infer<typeof searchCount>;

/** Rows an export holds at most, the newest. */
export const MOST_EXPORTED = 5000;
