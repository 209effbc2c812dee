/** Documents an office makes of a case: 快报, 续报, 终报, 交办单, 处置反馈单, 督办单, 办结卷 (policy §7.1). */
export const DOCUMENT_KINDS = [
  'flash',
  'follow_up',
  'final',
  'assignment',
  'feedback',
  'supervision',
  'closing',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
