import { ACCOUNTABILITY_DECISIONS, ACCOUNTABILITY_GROUNDS, DUTIES } from '@huixiang/domain';
import { z } from 'zod';
import { trimmedText } from './input';
import { moment } from './time';

export const accountabilityView = z.strictObject({
  id: z.int(),
  case: z.strictObject({ id: z.int(), number: z.string(), title: z.string() }),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  ground: z.enum(ACCOUNTABILITY_GROUNDS),
  evidence: z.strictObject({
    duty: z.enum(DUTIES),
    basis: z.string(),
    anchorAt: moment,
    dueAt: moment,
    openedAt: moment.optional(),
    acceptedAt: moment.nullish(),
    metAt: moment.nullable(),
  }),
  proposedAt: moment,
  decision: z.enum(ACCOUNTABILITY_DECISIONS).nullable(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AccountabilityView = z.infer<typeof accountabilityView>;
export const accountabilityList = z.array(accountabilityView);

export const accountabilityDecision = z.strictObject({
  decision: z.enum(ACCOUNTABILITY_DECISIONS),
  reason: trimmedText.min(4, '请写明理由').max(500),
});
export type AccountabilityDecisionInput = z.infer<typeof accountabilityDecision>;
