/** Why a closed case is taken up again: 回应不当, 出现新情况, 上级要求, 误并. */
export const REOPENING_GROUNDS = [
  'bad_answer',
  'new_facts',
  'instruction',
  'merged_wrongly',
] as const;
export type ReopeningGround = (typeof REOPENING_GROUNDS)[number];
