import { z } from 'zod';
import { text, trimmedText } from './input';
import { FAULTS } from './faults.zh';

/** One pushed item. Sent again with the same id it changes nothing, or revises what was sent before. */
export const pushItem = z
  .strictObject({
    id: z.union([trimmedText.min(1).max(500), z.number().transform(String)]),
    title: text.max(2000).optional(),
    text: text.max(200_000).optional(),
    html: text.max(500_000).optional(),
    url: trimmedText.pipe(z.url({ protocol: /^https?$/, error: FAULTS.notWebAddress })).nullish(),
    published: z.union([text.max(100), z.number().transform(String)]).nullish(),
    author: text.max(200).nullish(),
  })
  .refine((item) => [item.title, item.text, item.html].some((one) => (one ?? '').trim() !== ''), {
    error: FAULTS.emptyArticle,
  });
export type PushItem = z.infer<typeof pushItem>;

/** Items of one request at most; more are sent in several. */
export const MAX_PUSH_ITEMS = 1000;

export const itemFault = z.strictObject({
  /** From 1, in the order sent; a line for NDJSON, a row of the table for an import. */
  position: z.int(),
  id: z.string().nullable(),
  message: z.string(),
});
export type ItemFault = z.infer<typeof itemFault>;

/** What became of the items sent. */
export const intakeResult = z.strictObject({
  /** New articles. */
  admitted: z.int(),
  /** Articles whose text was changed. */
  revised: z.int(),
  /** Known already, and the same. */
  unchanged: z.int(),
  errors: z.array(itemFault),
});
export type IntakeResult = z.infer<typeof intakeResult>;
