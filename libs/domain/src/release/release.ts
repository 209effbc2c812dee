/** 首次, 持续, 结果, 解读: three phases and the interpretation of a policy. */
export const RELEASE_KINDS = ['first', 'continuing', 'result', 'interpretation'] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** Where a release is published: 国办发〔2016〕61号 and 政府信息公开条例 第二十三条. */
export const CHANNELS = [
  'government_site',
  'new_media',
  'press_conference',
  'media',
  'gazette',
] as const;
export type Channel = (typeof CHANNELS)[number];
