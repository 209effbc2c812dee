import { CATEGORIES, DEMANDS, FIELDS, OUTLET_TIERS, SENTIMENTS, TONES } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

/** A word and its weight: an article has dozens, and with names for both they were half of what is kept of its analysis. */
export const weighedWord = z.tuple([z.string(), z.number()]);

/** Words and weights behind each label of an article. */
export const articleEvidence = z.strictObject({
  sentiment: z.strictObject({
    /** Calibrated, summing to 1. */
    probabilities: z.record(z.enum(SENTIMENTS), z.number()),
    /** Above 0 a word speaks for positive, below for negative. */
    words: z.array(weighedWord),
  }),
  messageClass: z.strictObject({
    label: z.string(),
    probability: z.number(),
    words: z.array(weighedWord),
  }),
  field: z.array(weighedWord),
  categories: z.partialRecord(z.enum(CATEGORIES), z.array(weighedWord)),
  demand: z.array(weighedWord),
  irrelevant: z.strictObject({ probability: z.number(), words: z.array(weighedWord) }),
});
export type ArticleEvidence = z.infer<typeof articleEvidence>;

/** What a person may say otherwise than the analysis. */
export const CORRECTABLE = ['sentiment', 'field', 'categories', 'demand', 'irrelevant'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

export const correction = z.discriminatedUnion('label', [
  z.strictObject({ label: z.literal('sentiment'), value: z.enum(SENTIMENTS) }),
  z.strictObject({ label: z.literal('field'), value: z.enum(FIELDS).nullable() }),
  z.strictObject({
    label: z.literal('categories'),
    value: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  }),
  z.strictObject({ label: z.literal('demand'), value: z.enum(DEMANDS).nullable() }),
  z.strictObject({ label: z.literal('irrelevant'), value: z.boolean() }),
]);
export type Correction = z.infer<typeof correction>;

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
  tone: z.enum(TONES),
  field: z.enum(FIELDS).nullable(),
  categories: z.array(z.enum(CATEGORIES)),
  demand: z.enum(DEMANDS).nullable(),
  irrelevant: z.boolean(),
  /** Divisions it names, the likeliest first. */
  places: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  masked: z.array(z.string()),
  evidence: articleEvidence,
  /** Who last said otherwise than the analysis, label by label. */
  corrected: z.partialRecord(z.enum(CORRECTABLE), z.strictObject({ by: z.string(), at: moment })),
  /** Whether it is mostly what a release of the government says. */
  answers: z.boolean(),
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
