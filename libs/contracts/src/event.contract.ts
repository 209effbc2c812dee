import {
  ACCIDENT_MEASURES,
  CATEGORIES,
  EVENT_LEVELS,
  FIELDS,
  FLOORS,
  HEAT_TERMS,
  SENSITIVITY_KINDS,
  STAGES,
} from '@huixiang/domain';
import { z } from 'zod';
import { reason, trimmedText } from './input';
import { articleView } from './article.contract';
import { moment } from './time';

const level = z.enum(EVENT_LEVELS);

export const eventSummary = z.strictObject({
  id: z.int(),
  title: z.string(),
  place: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  field: z.enum(FIELDS).nullable(),
  categories: z.array(z.enum(CATEGORIES)),
  keywords: z.array(z.string()),
  firstReportedAt: moment,
  lastArticleAt: moment,
  articles: z.int(),
  negative: z.int(),
  reprints: z.int(),
  outlets: z.int(),
  heat: z.number(),
  /** In force: as a person set it, or as it is proposed. */
  level,
  /** Whether a person set the one in force. */
  levelSet: z.boolean(),
  proposedLevel: level,
  /** Statutory, of what its articles state of an accident; null where they state none. */
  accidentLevel: level.nullable(),
  stage: z.enum(STAGES),
  /** Articles an hour over the last 48 hours of its life, oldest first. */
  spark: z.array(z.int()),
  caseId: z.int().nullable(),
  /** The event it went into. */
  mergedInto: z.int().nullable(),
});
export type EventSummary = z.infer<typeof eventSummary>;

export const eventQuery = z.strictObject({
  /** Words to find in titles of the event and its articles. */
  q: trimmedText.max(100).optional(),
  stage: z.enum(STAGES).optional(),
  field: z.enum(FIELDS).optional(),
  /** Code of a division: events placed in it itself. */
  place: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  /** With an article within so many days. */
  days: z.coerce.number().int().min(1).max(366).optional(),
  sort: z.enum(['heat', 'latest']).default('latest'),
  /** Events of a single article are left out unless asked for. */
  single: z.stringbool().default(false),
  /** First seen in [from, to). */
  from: moment.optional(),
  to: moment.optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type EventQuery = z.infer<typeof eventQuery>;

export const EVENT_PAGE_SIZE = 20;
export const eventPage = z.strictObject({ total: z.int(), events: z.array(eventSummary) });
export type EventPage = z.infer<typeof eventPage>;

/** The level of an event as a person judges it. */
export const eventLevelSetting = z.strictObject({
  level,
  reason,
});
export type EventLevelSetting = z.infer<typeof eventLevelSetting>;

/** Why a level is proposed: the score's terms and the floors that beat it. */
export const levelProposal = z.strictObject({
  heat: z.number(),
  /** A term nothing is known of is not there. */
  terms: z.partialRecord(
    z.enum(HEAT_TERMS),
    z.strictObject({ value: z.number(), points: z.number() }),
  ),
  sensitivities: z
    .array(z.strictObject({ kind: z.enum(SENSITIVITY_KINDS), name: z.string() }))
    .default([]),
  floors: z.array(z.strictObject({ floor: z.enum(FLOORS), level, words: z.array(z.string()) })),
  level,
  /** The statutory level of the accident itself, and the sentence that states what it cost. */
  accident: z
    .strictObject({
      level,
      measure: z.enum(ACCIDENT_MEASURES),
      amount: z.number(),
      sentence: z.string(),
    })
    .nullable()
    .default(null),
});

export const eventDetail = z.strictObject({
  event: eventSummary,
  proposal: levelProposal,
  /** What a person judged, over what was proposed then. */
  setLevel: z
    .strictObject({ level, over: level, by: z.string(), at: moment, reason: z.string() })
    .nullable(),
  /** What the event is about, in its own article's first sentences. */
  lead: z.string(),
  hours: z.array(
    z.strictObject({ hour: moment, articles: z.int(), negative: z.int(), reprints: z.int() }),
  ),
  /** Of what voices concern: the government's own texts, and who prints them, are not counted. */
  sentiments: z.strictObject({ negative: z.int(), neutral: z.int(), positive: z.int() }),
  /** How the story went on: each begins with the original that broke a long silence. One where it had no turn. */
  chapters: z.array(
    z.strictObject({
      firstId: z.int(),
      from: moment,
      to: moment,
      /** Originals and their reprints. */
      articles: z.int(),
      lead: z.string(),
    }),
  ),
  /** Originals, first report first; reprints are counted on the one they copy. */
  articles: z.array(articleView),
  releases: z.array(z.strictObject({ title: z.string(), publishedAt: moment })),
  alertId: z.int().nullable(),
});
export type EventDetail = z.infer<typeof eventDetail>;
