/**
 * Why a release was withdrawn: 内容有误, 泄露国家秘密, 泄露个人隐私, 泄露商业秘密, 其他. Who publishes a secret or a person's data has failed
 * whatever else was done well (policy §5.2, as the yearly assessment of government sites vetoes).
 */
export const WITHDRAWAL_CAUSES = [
  'error',
  'state_secret',
  'privacy',
  'trade_secret',
  'other',
] as const;
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];
