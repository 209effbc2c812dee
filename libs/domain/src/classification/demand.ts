/**
 * What a text asks of the government, each answered in its own way: 国务院办公厅〔2016〕80号
 * (关于全面推进政务公开工作的意见实施细则) 的回应要求.
 */
export const DEMANDS = [
  'suggestion',
  'difficulty',
  'major_problem',
  'unclear',
  'wrong_view',
] as const;
export type Demand = (typeof DEMANDS)[number];
