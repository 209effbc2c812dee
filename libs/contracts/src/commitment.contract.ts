import { z } from 'zod';
import { reason, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const COMMITMENT_STATES = [
  'proposed',
  'dismissed',
  'pending',
  'broken',
  'kept',
  'kept_late',
] as const;

/** Something a release promised, and what became of it. */
export const commitmentView = z.strictObject({
  id: z.int(),
  /** The release that promises it; null where a person entered it. */
  releaseId: z.int().nullable(),
  deed: z.string(),
  /** The words that set its time, as the release has them. */
  timeWords: z.string().nullable(),
  /** The last day it may be done on. */
  dueOn: z.iso.date().nullable(),
  state: z.enum(COMMITMENT_STATES),
  dismissal: z.string().nullable(),
  keptAt: moment.nullable(),
  keptNote: z.string().nullable(),
  keptUrl: z.string().nullable(),
});
export type CommitmentView = z.infer<typeof commitmentView>;

/** A promise with its last day, as a person puts it. */
export const commitmentConfirmation = z.strictObject({
  deed: trimmedText.min(4, FAULTS.commitmentFourSigns).max(300),
  dueOn: z.iso.date(FAULTS.dateNeeded).refine((day) => day < '2100-01-01', FAULTS.before2100),
});
export type CommitmentConfirmation = z.infer<typeof commitmentConfirmation>;
export const newCommitment = commitmentConfirmation;
export type NewCommitment = CommitmentConfirmation;

export const commitmentDismissal = z.strictObject({ reason });
export type CommitmentDismissal = z.infer<typeof commitmentDismissal>;

/** What shows that it was kept. */
export const commitmentFulfilment = z.strictObject({
  note: trimmedText.min(4, FAULTS.keptNeeded).max(300),
  url: z.url({ protocol: /^https?$/, error: FAULTS.publicAddress }).nullable(),
});
export type CommitmentFulfilment = z.infer<typeof commitmentFulfilment>;
