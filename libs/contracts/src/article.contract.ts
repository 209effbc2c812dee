import { CATEGORIES, FIELDS, OUTLET_TIERS, SENTIMENTS } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

export const wordWeight = z.strictObject({ word: z.string(), weight: z.number() });

/** Words and weights behind each label of an article. */
export const articleEvidence = z.strictObject({
  sentiment: z.strictObject({ probability: z.number(), words: z.array(wordWeight) }),
  field: z.array(wordWeight),
  categories: z.partialRecord(z.enum(CATEGORIES), z.array(wordWeight)),
});
export type ArticleEvidence = z.infer<typeof articleEvidence>;

export const articleView = z.strictObject({
  id: z.int(),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  source: z.strictObject({ id: z.int(), name: z.string(), tier: z.enum(OUTLET_TIERS) }),
  /** By-line of an outlet's article. */
  byLine: z.string().nullable(),
  claimedAt: moment.nullable(),
  firstSeenAt: moment,
  /** How often its outlet changed it since, and when last. */
  revisions: z.int(),
  revisedAt: moment.nullable(),
  sentiment: z.enum(SENTIMENTS),
  field: z.enum(FIELDS).nullable(),
  categories: z.array(z.enum(CATEGORIES)),
  masked: z.array(z.string()),
  evidence: articleEvidence,
  reprintOf: z.int().nullable(),
  reprints: z.int(),
});
export type ArticleView = z.infer<typeof articleView>;

/** What an article said before its outlet changed it, the newest first; and what it says now. */
export const articleRevisions = z.strictObject({
  title: z.string(),
  body: z.string(),
  earlier: z.array(
    z.strictObject({ number: z.int(), title: z.string(), body: z.string(), seenUntil: moment }),
  ),
});
export type ArticleRevisions = z.infer<typeof articleRevisions>;
