/**
 * Livelihood fields: the seed list of 山西省2018年政务公开工作要点 (就学就医、住房保障、安全生产、
 * 防灾减灾救灾、食品药品安全、养老服务、教育), and the remaining classes citizens' messages are filed under.
 */
export const FIELDS = [
  'school_access',
  'education',
  'medical',
  'housing',
  'work_safety',
  'disaster',
  'food_drug',
  'elderly',
  'labour',
  'environment',
  'transport',
  'commerce',
  'urban',
] as const;
export type Field = (typeof FIELDS)[number];
