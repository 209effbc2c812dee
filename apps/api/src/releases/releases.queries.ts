import type { EvidenceView, PlacementView, ReleaseView } from '@huixiang/contracts';
import {
  type Category,
  type EventLevel,
  type Review,
  checkElements,
  releaseState,
  requiredElements,
  requiredRanks,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { reachOf } from '../events/spread/reach';
import { READABLE_RELEASE } from '../cases/readable-cases';
import { attachmentsOf } from './attachments.queries';
import type { ReleaseEntity } from './release.entity';
import { checkText, wholeText } from './text-check';

type ReleaseRow = Omit<
  ReleaseEntity,
  'draftedBy' | 'publishedBy' | 'submittedBy' | 'withdrawnBy' | 'sought' | 'cosigners'
> & {
  readonly categories: Category[];
  readonly eventLevel: EventLevel | null;
  readonly draftedBy: string;
  readonly publishedBy: string | null;
  readonly correctedBy: number | null;
};
type ReviewRow = Review & {
  readonly releaseId: number;
  readonly note: string | null;
  readonly name: string;
  readonly at: Date;
};
type VersionRow = Omit<ReleaseView['versions'][number], 'at'> & {
  readonly releaseId: number;
  readonly byId: number;
  readonly at: Date;
};
type PlacementRow = Omit<PlacementView, 'appearedAt' | 'enteredAt' | 'rankMatches'> & {
  readonly releaseId: number;
  readonly appearedAt: Date;
  readonly enteredAt: Date;
};
type CosignerRow = Omit<ReleaseView['cosigners'][number], 'at'> & {
  readonly releaseId: number;
  readonly at: Date | null;
};
type EvidenceRow = Omit<EvidenceView, 'at'> & { readonly releaseId: number; readonly at: Date };

/** Releases as their pages show them, published ones in order and drafts behind. */
export async function releaseViews(
  tx: EntityManager,
  ids: readonly number[],
  reader: number,
): Promise<ReleaseView[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<ReleaseRow[]>(
    `SELECT r.id, r.case_id AS "caseId", r.kind, r.channel, r.title, r.body, r.url, r.version, r.drafted_at AS "draftedAt",
       drafter.name AS "draftedBy", r.submitted_at AS "submittedAt", r.published_at AS "publishedAt", publisher.name AS "publishedBy",
       r.entered_at AS "enteredAt", r.elements, r.exception, r.corrects, r.withdrawn_at AS "withdrawnAt",
       r.withdrawal_reason AS "withdrawalReason", r.withdrawal_cause AS "withdrawalCause", c.categories, c.event_level AS "eventLevel",
       (SELECT id FROM release later WHERE later.corrects = r.id AND later.published_at IS NOT NULL ORDER BY id DESC LIMIT 1) AS "correctedBy"
     FROM release r JOIN response_case c ON c.id = r.case_id JOIN account drafter ON drafter.id = r.drafted_by
       LEFT JOIN account publisher ON publisher.id = r.published_by
     WHERE r.id = ANY ($1::int[]) ORDER BY r.published_at NULLS LAST, r.id`,
    [ids],
  );
  const versions = await byRelease<VersionRow>(
    tx,
    `SELECT v.release_id AS "releaseId", v.version, v.title, v.body, v.written_by AS "byId", account.name AS by, v.written_at AS at
     FROM release_version v JOIN account ON account.id = v.written_by WHERE v.release_id = ANY ($1::int[]) ORDER BY v.version`,
    ids,
  );
  const reviews = await byRelease<ReviewRow>(
    tx,
    `SELECT r.release_id AS "releaseId", r.kind, r.version, r.verdict, r.note, r.by_id AS by, account.name, r.at
     FROM release_review r JOIN account ON account.id = r.by_id WHERE r.release_id = ANY ($1::int[]) ORDER BY r.id`,
    ids,
  );
  const evidence = await byRelease<EvidenceRow>(
    tx,
    `SELECT release_id AS "releaseId", id, kind, name, sha256, octet_length(bytes) AS size, failure, at
     FROM release_evidence WHERE release_id = ANY ($1::int[]) ORDER BY id`,
    ids,
  );
  const placements = await byRelease<PlacementRow>(
    tx,
    `SELECT p.release_id AS "releaseId", p.channel, p.url, p.appeared_at AS "appearedAt", p.entered_at AS "enteredAt",
       account.name AS "enteredBy", p.conference
     FROM release_placement p JOIN account ON account.id = p.entered_by WHERE p.release_id = ANY ($1::int[]) ORDER BY p.appeared_at, p.id`,
    ids,
  );
  const cosigners = await byRelease<CosignerRow>(
    tx,
    `SELECT r.id AS "releaseId", unit.id AS "unitId", unit.name, s.verdict, s.note, account.name AS by, s.at
     FROM release r CROSS JOIN LATERAL unnest(r.cosigners) WITH ORDINALITY AS named (id, n) JOIN unit ON unit.id = named.id
       LEFT JOIN release_cosigning s ON s.release_id = r.id AND s.version = r.version AND s.unit_id = unit.id
       LEFT JOIN account ON account.id = s.by_id
     WHERE r.id = ANY ($1::int[]) ORDER BY named.n`,
    ids,
  );
  const attachments = await attachmentsOf(tx, ids);
  const published = rows.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id);
  const reach = await reachOf(tx, published);
  return rows.map(({ caseId: _, categories, eventLevel, ...row }) => {
    const own = versions.get(row.id) ?? [];
    const answered = reviews.get(row.id) ?? [];
    const { version, publishedAt, withdrawnAt, submittedAt } = row;
    const facts = { version, publishedAt, withdrawnAt, submitted: submittedAt !== null };
    return {
      ...row,
      state: releaseState({ ...facts, reviews: answered }),
      versions: own.map(({ releaseId: _id, byId: _by, at, ...one }) => ({
        ...one,
        at: at.toISOString(),
      })),
      reviews: answered.map(({ kind, verdict, note, name, at, version: of }) => ({
        kind,
        version: of,
        verdict,
        note,
        by: name,
        at: at.toISOString(),
      })),
      evidence: (evidence.get(row.id) ?? []).map(({ releaseId: _id, at, ...one }) => ({
        ...one,
        at: at.toISOString(),
      })),
      placements: (placements.get(row.id) ?? []).map(
        ({ releaseId: _id, appearedAt, enteredAt, conference, ...one }) => ({
          ...one,
          conference,
          rankMatches:
            conference === null ? null : requiredRanks(eventLevel).includes(conference.rank),
          appearedAt: appearedAt.toISOString(),
          enteredAt: enteredAt.toISOString(),
        }),
      ),
      cosigners: (cosigners.get(row.id) ?? []).map(({ releaseId: _id, at, ...one }) => ({
        ...one,
        at: iso(at),
      })),
      attachments: (attachments.get(row.id) ?? []).map(({ releaseId: _id, ...one }) => one),
      own: own.some(({ byId }) => byId === reader),
      check: checkText(row),
      reach: reach.get(row.id) ?? null,
      draftedAt: row.draftedAt.toISOString(),
      submittedAt: iso(submittedAt),
      publishedAt: iso(publishedAt),
      enteredAt: iso(row.enteredAt),
      withdrawnAt: iso(withdrawnAt),
      elements: [
        ...(row.elements ?? checkElements(wholeText(row), requiredElements(row.kind, categories))),
      ],
    };
  });
}

/** Releases of a case that may be read from `scope`: of one's own case all of them, elsewhere as READABLE_RELEASE has it. */
export async function releasesOf(
  tx: EntityManager,
  caseId: number,
  scope: string,
  reader: number,
): Promise<ReleaseView[]> {
  const rows = await tx.query<{ id: number; own: boolean }[]>(
    `SELECT r.id, u.path LIKE $1 || '%' AS own FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
     WHERE r.case_id = $2 AND ${READABLE_RELEASE}`,
    [scope, caseId],
  );
  const views = await releaseViews(
    tx,
    rows.map(({ id }) => id),
    reader,
  );
  // How a text came about is its own unit's.
  return rows.every(({ own }) => own)
    ? views
    : views.map((view) => ({ ...view, versions: view.versions.slice(-1), reviews: [] }));
}

async function byRelease<T extends { readonly releaseId: number }>(
  tx: EntityManager,
  sql: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly T[]>> {
  const rows = await tx.query<T[]>(sql, [ids]);
  const grouped = new Map<number, T[]>();
  for (const row of rows) grouped.set(row.releaseId, [...(grouped.get(row.releaseId) ?? []), row]);
  return grouped;
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
