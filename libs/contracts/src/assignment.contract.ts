import { z } from 'zod';
import { reason, rowId, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** A unit says that a case is not its own, and whose it may be. */
export const caseObjection = z.strictObject({
  reason: trimmedText.min(4, FAULTS.reasonFourSigns).max(300),
  suggestedUnitId: rowId.nullable(),
});
export type CaseObjection = z.infer<typeof caseObjection>;

/** Where the case goes; null: it stays. */
export const objectionDecision = z.strictObject({
  unitId: rowId.nullable(),
  note: reason,
});
export type ObjectionDecision = z.infer<typeof objectionDecision>;

export const reassignment = z.strictObject({ unitId: rowId, reason });
export type Reassignment = z.infer<typeof reassignment>;

export const objectionView = z.strictObject({
  id: z.int(),
  unit: z.string(),
  reason: z.string(),
  suggestedId: z.int().nullable(),
  suggested: z.string().nullable(),
  raisedAt: moment,
  raisedBy: z.string(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  upheld: z.boolean().nullable(),
  note: z.string().nullable(),
});
export type ObjectionView = z.infer<typeof objectionView>;
