import type { ReleaseView } from '@huixiang/contracts';
import { type Category, checkElements, requiredElements } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { reachOf } from '../events/spread/reach';
import type { ReleaseEntity } from './release.entity';

type ReleaseRow = Pick<
  ReleaseEntity,
  | 'id'
  | 'kind'
  | 'channel'
  | 'title'
  | 'body'
  | 'url'
  | 'draftedAt'
  | 'publishedAt'
  | 'elements'
  | 'exception'
> & { readonly draftedBy: string; readonly publishedBy: string | null };

/** Releases of a case: published ones in order, drafts behind them with their elements as they stand. */
export async function releasesOf(
  tx: EntityManager,
  caseId: number,
  categories: readonly Category[],
): Promise<ReleaseView[]> {
  const rows = await tx.query<ReleaseRow[]>(
    `SELECT r.id, r.kind, r.channel, r.title, r.body, r.url, r.drafted_at AS "draftedAt", drafter.name AS "draftedBy",
       r.published_at AS "publishedAt", publisher.name AS "publishedBy", r.elements, r.exception
     FROM release r JOIN account drafter ON drafter.id = r.drafted_by LEFT JOIN account publisher ON publisher.id = r.published_by
     WHERE r.case_id = $1 ORDER BY r.published_at NULLS LAST, r.id`,
    [caseId],
  );
  const published = rows.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id);
  const reach = await reachOf(tx, published);
  return rows.map((row) => ({
    ...row,
    reach: reach.get(row.id) ?? null,
    draftedAt: row.draftedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    elements: [
      ...(row.elements ??
        checkElements(`${row.title}\n${row.body}`, requiredElements(row.kind, categories))),
    ],
  }));
}
