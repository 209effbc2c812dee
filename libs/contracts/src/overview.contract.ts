import { FIELDS, RELEASE_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { accountabilityView } from './accountability.contract';
import { caseSummary } from './case.contract';
import { eventSummary } from './event.contract';
import { moment } from './time';

/** A count with the one of the period before it. */
const change = z.strictObject({ now: z.number().nullable(), before: z.number().nullable() });

/** Hours ahead that a leader should know of. */
/** Days back that trends, fields and places are told of. */
export const TREND_DAYS = 21;

export const DUE_SOON_HOURS = 24;

export const overviewView = z.strictObject({
  now: moment,
  figures: z.strictObject({
    articles: change,
    negativeShare: change,
    openAlerts: change,
    onTimeRate: change,
    /** Duties of open cases that are past their time, and that fall due within `dueSoonHours`. */
    overdue: z.int(),
    dueSoon: z.int(),
  }),
  /** Open cases whose next clock is nearest, late ones first. */
  deadlines: z.array(caseSummary),
  decisions: z.array(accountabilityView),
  trend: z.array(
    z.strictObject({
      day: z.string(),
      articles: z.int(),
      negative: z.int(),
      alerts: z.int(),
      releases: z.int(),
    }),
  ),
  events: z.array(eventSummary),
  /** What the government said last, the newest first. */
  releases: z.array(
    z.strictObject({
      id: z.int(),
      caseId: z.int(),
      title: z.string(),
      kind: z.enum(RELEASE_KINDS),
      unit: z.string(),
      publishedAt: moment,
    }),
  ),
  fields: z.array(z.strictObject({ field: z.enum(FIELDS), articles: z.int(), negative: z.int() })),
  /** Every division of the reader's place, in the order of their codes, those without anything too. */
  places: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      /** The city a county is shown with; a city is shown with itself. */
      group: z.strictObject({ code: z.string(), name: z.string() }),
      events: z.int(),
      negative: z.int(),
      openCases: z.int(),
    }),
  ),
});
export type OverviewView = z.infer<typeof overviewView>;
