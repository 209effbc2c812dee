import { z } from 'zod';
import { EXPORT_FORMATS } from './assessment-data.contract';
import { rowId } from './input';
import { moment } from './time';

export const exportForm = z.strictObject({ format: z.enum(EXPORT_FORMATS) });
export type ExportForm = z.infer<typeof exportForm>;

/** A unit's period, computed on the spot, in one of the forms. */
export const assessmentExport = z.strictObject({
  unitId: rowId,
  from: moment,
  to: moment,
  format: z.enum(EXPORT_FORMATS),
});
export type AssessmentExport = z.infer<typeof assessmentExport>;

export const EXPORT_STATES = ['running', 'ready', 'failed', 'cancelled'] as const;

/** A file that is being made, or was. */
export const exportView = z.strictObject({
  id: z.int(),
  name: z.string(),
  state: z.enum(EXPORT_STATES),
  /** In [0, 1]. */
  share: z.number(),
  /** Its size, once it is ready. */
  bytes: z.int().nullable(),
});
export type ExportView = z.infer<typeof exportView>;
