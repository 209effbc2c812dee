import { z } from 'zod';
import { rowId } from './input';
import { intakeResult, itemFault } from './push.contract';
import { FAULTS } from './faults.zh';

/** What a table's columns may be. */
export const IMPORT_FIELDS = ['id', 'title', 'text', 'url', 'published'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Column of each field, from 0; null where the table has none. */
export const columnMapping = z
  .strictObject(
    Object.fromEntries(IMPORT_FIELDS.map((field) => [field, z.int().min(0).nullable()])) as Record<
      ImportField,
      z.ZodNullable<z.ZodInt>
    >,
  )
  .refine((mapping) => mapping.title !== null || mapping.text !== null, {
    error: FAULTS.titleOrText,
  });
export type ColumnMapping = z.infer<typeof columnMapping>;

export const importPreview = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  total: z.int(),
  encoding: z.string().nullable(),
  mapping: columnMapping.or(z.record(z.enum(IMPORT_FIELDS), z.int().nullable())),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importPlan = z.strictObject({ sourceId: rowId, mapping: columnMapping });
export type ImportPlan = z.infer<typeof importPlan>;

/** Refused rows a state names; all of them are in the file of refused rows. */
export const NAMED_REFUSALS = 8;

export const importStarted = z.strictObject({ id: z.string() });
/** An import under way or done. */
export const importState = z.strictObject({
  total: z.int(),
  done: z.int(),
  finished: z.boolean(),
  /** Why it stopped before its end; what was done until then stays, and it can be run again. */
  failure: z.string().nullable(),
  result: intakeResult.omit({ errors: true }).extend({
    /** Rows that were not imported. */
    refused: z.int(),
    /** The first of them. */
    errors: z.array(itemFault).max(NAMED_REFUSALS),
  }),
});
export type ImportState = z.infer<typeof importState>;

export const opmlResult = z.strictObject({
  added: z.int(),
  known: z.int(),
  refused: z.array(z.strictObject({ title: z.string(), url: z.string(), message: z.string() })),
});
export type OpmlResult = z.infer<typeof opmlResult>;
