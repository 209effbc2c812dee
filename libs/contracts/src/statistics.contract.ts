import { z } from 'zod';
import { moment } from './time';

export const statisticsQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100),
});

/** A row of the year's open data: what was counted, how many, and how it was counted. */
export const statisticsRow = z.strictObject({
  part: z.string(),
  item: z.string(),
  /** null: nothing that could be counted. */
  value: z.number().nullable(),
  unit: z.string(),
  note: z.string(),
});
export type StatisticsRow = z.infer<typeof statisticsRow>;

/** 年度统计: counts for the 政府信息公开工作年度报告 and to be opened to everybody; no case and no person can be told from it. */
export const yearStatistics = z.strictObject({
  schema: z.literal('huixiang/year-statistics@1'),
  unit: z.string(),
  year: z.int(),
  /** Up to here; the year's end, or the day on which it was counted. */
  until: moment,
  rows: z.array(statisticsRow),
});
export type YearStatistics = z.infer<typeof yearStatistics>;
