import type { INestApplicationContext } from '@nestjs/common';
import { REVIEW_KINDS } from '@huixiang/domain';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { EvidenceService } from '../releases/evidence.service';
import { ReleasesService } from '../releases/releases.service';
import { ReviewsService } from '../releases/reviews.service';
import type { ScriptedResponse } from './story';

interface Scripted {
  readonly caseId: number;
  readonly story: string;
  readonly release: ScriptedResponse['releases'][number];
  readonly handler: Actor;
  readonly reviewer: Actor;
}

const CONFERENCE = {
  place: '县政府新闻发布厅',
  speaker: '应急管理局局长 方以南',
  rank: 'department_head',
  transcript: null,
} as const;

/** Takes a scripted release its whole way: drafted, handed in, checked thrice, published with what shows it. */
export async function publishScripted(
  app: INestApplicationContext,
  database: DataSource,
  { caseId, story, release, handler, reviewer }: Scripted,
): Promise<void> {
  const releases = app.get(ReleasesService);
  const reviews = app.get(ReviewsService);
  const { title, body } = release;
  const draft = await handInScripted(app, { caseId, release, handler });
  for (const check of REVIEW_KINDS)
    await reviews.review(
      draft,
      { kind: check, version: 1, verdict: 'passed', note: '同意发布' },
      reviewer,
    );
  const page = { name: '发布页面存档.txt', bytes: Buffer.from(`${title}\n\n${body}\n`) };
  await app.get(EvidenceService).keep(draft, page, handler);
  const url = `https://sample.huixiang.invalid/releases/${story}-${draft}.html`;
  const conference = release.channel === 'press_conference' ? CONFERENCE : null;
  await releases.publish(draft, { url, appearedAt: null, conference }, handler);
  // The sample's sites are nowhere to be fetched from.
  await database.query('UPDATE release_placement SET page_due_at = NULL WHERE release_id = $1', [
    draft,
  ]);
}

/** Takes one as far as the reviewers; returns its id. */
export async function handInScripted(
  app: INestApplicationContext,
  { caseId, release, handler }: Pick<Scripted, 'caseId' | 'release' | 'handler'>,
): Promise<number> {
  const { kind, channel, title, body } = release;
  const draft = await app
    .get(ReleasesService)
    .draft(caseId, { kind, channel, title, body, cosigners: [] }, handler);
  await app
    .get(ReviewsService)
    .submit(draft, { exception: '要素不全，先行发布，后续补充' }, handler);
  return draft;
}
