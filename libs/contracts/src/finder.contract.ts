import { z } from 'zod';
import { trimmedText } from './input';
import { moment } from './time';

/** Of each kind at most so many are named; the page of the kind has the rest. */
export const FOUND_OF_A_KIND = 5;

export const FOUND_KINDS = ['case', 'event', 'article', 'source', 'unit'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const finderQuery = z.strictObject({ q: trimmedText.min(1).max(100) });
export type FinderQuery = z.infer<typeof finderQuery>;

/** One thing of the product: what it is called, and what tells it from others of its name. */
export const foundThing = z.strictObject({
  kind: z.enum(FOUND_KINDS),
  /** Of an article its event's, which is where it is read; null where it was placed in none. */
  id: z.int().nullable(),
  title: z.string(),
  note: z.string(),
  at: moment.nullable(),
});
export type FoundThing = z.infer<typeof foundThing>;

export const finderAnswer = z.strictObject({ found: z.array(foundThing) });
export type FinderAnswer = z.infer<typeof finderAnswer>;
