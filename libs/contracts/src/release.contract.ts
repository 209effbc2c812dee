import { CHANNELS, ELEMENTS, RELEASE_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { trimmedText } from './input';
import { releaseReach } from './spread.contract';
import { moment } from './time';

export const releaseDraft = z.strictObject({
  kind: z.enum(RELEASE_KINDS),
  channel: z.enum(CHANNELS),
  title: trimmedText.min(4, '标题至少 4 个字').max(120),
  body: trimmedText.min(10, '正文至少 10 个字').max(20_000),
});
export type ReleaseDraft = z.infer<typeof releaseDraft>;

export const publication = z.strictObject({
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/, error: '请填写可公开访问的网址' }).nullable(),
  /** Required where elements are missing. */
  exception: trimmedText.min(4).max(300).nullable(),
});
export type Publication = z.infer<typeof publication>;

export const elementFinding = z.strictObject({
  element: z.enum(ELEMENTS),
  evidence: z.string().nullable(),
});
export type ElementFindingView = z.infer<typeof elementFinding>;

export const releaseView = z.strictObject({
  id: z.int(),
  kind: z.enum(RELEASE_KINDS),
  channel: z.enum(CHANNELS),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  draftedBy: z.string(),
  draftedAt: moment,
  publishedBy: z.string().nullable(),
  publishedAt: moment.nullable(),
  elements: z.array(elementFinding),
  exception: z.string().nullable(),
  /** How far it got; null of a draft. */
  reach: releaseReach.nullable(),
});
export type ReleaseView = z.infer<typeof releaseView>;
