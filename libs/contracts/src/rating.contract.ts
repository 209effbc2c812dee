import { z } from 'zod';
import { trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** Where citizens were asked: 热线回访, 留言评价, 问卷. */
export const RATING_SOURCES = ['hotline_callback', 'message_board', 'survey'] as const;
export type RatingSource = (typeof RATING_SOURCES)[number];

const persons = z.int().min(0).max(1_000_000);

/** What citizens answered when they were asked about a case: counts only. */
export const ratingInput = z
  .strictObject({
    source: z.enum(RATING_SOURCES),
    askedOn: z.iso.date(),
    satisfied: persons,
    basically: persons,
    dissatisfied: persons,
    note: trimmedText.max(200).nullable(),
  })
  .refine(({ satisfied, basically, dissatisfied }) => satisfied + basically + dissatisfied > 0, {
    message: FAULTS.oneAnswer,
  });
export type RatingInput = z.infer<typeof ratingInput>;

export const ratingView = z.strictObject({
  id: z.int(),
  source: z.enum(RATING_SOURCES),
  askedOn: z.iso.date(),
  satisfied: z.int(),
  basically: z.int(),
  dissatisfied: z.int(),
  note: z.string().nullable(),
  at: moment,
  by: z.string(),
  withdrawnAt: moment.nullable(),
});
export type RatingView = z.infer<typeof ratingView>;
export const ratingList = z.array(ratingView);
