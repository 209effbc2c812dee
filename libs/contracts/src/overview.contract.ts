import { FIELDS } from '@huixiang/domain';
import { z } from 'zod';
import { accountabilityView } from './accountability.contract';
import { caseSummary } from './case.contract';
import { eventSummary } from './event.contract';
import { moment } from './time';

/** A count with the one of the period before it. */
const change = z.strictObject({ now: z.number().nullable(), before: z.number().nullable() });

export const overviewView = z.strictObject({
  now: moment,
  figures: z.strictObject({
    articles: change,
    negativeShare: change,
    openAlerts: change,
    onTimeRate: change,
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
  fields: z.array(z.strictObject({ field: z.enum(FIELDS), articles: z.int(), negative: z.int() })),
  places: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      events: z.int(),
      negative: z.int(),
      openCases: z.int(),
    }),
  ),
});
export type OverviewView = z.infer<typeof overviewView>;
