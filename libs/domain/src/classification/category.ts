/**
 * The six kinds of public opinion that must be answered: 国办发〔2016〕61号's five,
 * and 影响党和政府公信力 of 山西省2018年政务公开工作要点.
 */
export const CATEGORIES = [
  'credibility',
  'misreading',
  'vital_interest',
  'moral_baseline',
  'emergency',
  'superior_instruction',
] as const;
export type Category = (typeof CATEGORIES)[number];
