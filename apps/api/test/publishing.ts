import type { NestExpressApplication } from '@nestjs/platform-express';
import { REVIEW_KINDS } from '@huixiang/domain';
import { type Person, browser } from './factories';

interface Draft {
  readonly kind: string;
  readonly channel?: string;
  readonly title: string;
  readonly body: string;
}

export interface Publishers {
  readonly handler: Person;
  /** Who wrote nothing of it. */
  readonly reviewer: Person;
}

/** Drafts a release and hands it in; returns its id. */
export async function aSubmitted(
  app: NestExpressApplication,
  handler: Person,
  caseId: number,
  draft: Draft,
  exception: string | null = '先行发布，后续补充',
): Promise<number> {
  const id = await browser(app, handler).make(`/cases/${caseId}/releases`, {
    channel: 'government_site',
    ...draft,
  });
  await browser(app, handler).act(`/releases/${id}/submission`, { exception });
  return id;
}

/** Passes all three checks of the given version. */
export async function clear(
  app: NestExpressApplication,
  reviewer: Person,
  release: number,
  version = 1,
): Promise<void> {
  for (const kind of REVIEW_KINDS)
    await browser(app, reviewer).act(`/releases/${release}/reviews`, {
      kind,
      version,
      verdict: 'passed',
      note: '同意',
    });
}

/** A release that passed its checks and has yet to be published. */
export async function aCleared(
  app: NestExpressApplication,
  { handler, reviewer }: Publishers,
  caseId: number,
  draft: Draft,
): Promise<number> {
  const id = await aSubmitted(app, handler, caseId, draft);
  await clear(app, reviewer, id);
  return id;
}

export const PUBLISHED = { url: 'https://example.invalid/notice', appearedAt: null };

export const CONFERENCE = {
  place: '县政府新闻发布厅',
  speaker: '王局长',
  rank: 'department_head',
  transcript: '主持人：……',
};

/** A release on its whole way, published now; returns its id. */
export async function aPublished(
  app: NestExpressApplication,
  who: Publishers,
  caseId: number,
  draft: Draft,
): Promise<number> {
  const id = await aCleared(app, who, caseId, draft);
  const conference = draft.channel === 'press_conference' ? CONFERENCE : null;
  await browser(app, who.handler).act(`/releases/${id}/publication`, { ...PUBLISHED, conference });
  return id;
}
