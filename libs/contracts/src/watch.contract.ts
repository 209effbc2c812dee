import { z } from 'zod';
import { trimmedText } from './input';
import { searchHit, searchTerms } from './search.contract';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** Articles of one event that a watch asks for before it alerts, unless it says otherwise. */
export const USUAL_WATCH_ARTICLES = 2;

/** 监测方案: what a unit wants to see, and whether it wants to be told. */
export const watchInput = z.strictObject({
  name: trimmedText.min(1, FAULTS.nameNeeded).max(40),
  terms: searchTerms,
  /** Raises an alert; otherwise it is a saved search. */
  alerts: z.boolean(),
  /** Found articles of one event within a day that make an alert. */
  articles: z.int().min(1).max(100).default(USUAL_WATCH_ARTICLES),
});
export type WatchInput = z.infer<typeof watchInput>;

export const watchView = z.strictObject({
  id: z.int(),
  name: z.string(),
  terms: searchTerms,
  alerts: z.boolean(),
  articles: z.int(),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  /** Of the reader's own unit, which may change it. */
  own: z.boolean(),
  createdBy: z.string(),
  changedAt: moment,
  /** Articles found since it alerts, in the last day. */
  foundToday: z.int(),
});
export type WatchView = z.infer<typeof watchView>;
export const watchList = z.array(watchView);

/** Watches one unit may have: more is nothing anybody reads. */
export const MOST_WATCHES = 50;

export const WATCH_PREVIEW_DAYS = 30;
/** From this share of everything on a watch tells nothing apart. */
export const TOO_WIDE = 0.4;

/** What a watch would have found in the last 30 days. */
export const watchPreview = z.strictObject({
  /** Oldest first, each in Beijing time. */
  days: z.array(z.strictObject({ day: z.string(), found: z.int() })),
  found: z.int(),
  /** Articles of the same days it was held against. */
  of: z.int(),
  /** By each wanted word alone, the most frequent first: which one brings most. */
  terms: z.array(z.strictObject({ term: z.string(), found: z.int() })),
  /** Left out by the words that must not stand there. */
  excluded: z.int(),
  newest: z.array(searchHit),
  marks: z.array(z.string()),
});
export type WatchPreview = z.infer<typeof watchPreview>;
