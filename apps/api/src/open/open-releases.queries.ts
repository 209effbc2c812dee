import type { Channel, ReleaseKind } from '@huixiang/domain';
import { lintPrivacy } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import { ownerAt } from '../cases/assignment/assignment.queries';
import { literal } from '../database/like';

/** A release as the public has it. Of one that was withdrawn only that it was. */
export interface OpenRelease {
  readonly id: number;
  readonly caseId: number;
  readonly kind: ReleaseKind;
  readonly unitId: number;
  readonly unit: string;
  readonly title: string | null;
  readonly body: string | null;
  /** Where it appeared, the first first. */
  readonly places: readonly { readonly channel: Channel; readonly url: string | null }[];
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  /** The release it corrects, and the one that corrects it. */
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  readonly changedAt: Date;
}

export interface OpenCommitment {
  readonly caseId: number;
  readonly releaseId: number;
  readonly unit: string;
  readonly deed: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly keptAt: Date | null;
  readonly keptUrl: string | null;
}

export interface OpenQuery {
  readonly q?: string | undefined;
  readonly unitId?: number | undefined;
  readonly caseId?: number | undefined;
  readonly id?: number | undefined;
  readonly limit: number;
  readonly offset?: number;
  /** What was withdrawn or corrected last comes first, too: a feed tells of it however old it is. */
  readonly changedFirst?: boolean;
}

/** The unit that had case `c` when release `r` was published. */
const PUBLISHER = ownerAt('r.published_at');

/**
 * Releases that were published, the newest first: their own words and nothing of the case but that they belong together. What was
 * withdrawn may have said what must not be said, so neither its title nor its text leaves the house again.
 */
export async function openReleases(tx: EntityManager, query: OpenQuery): Promise<OpenRelease[]> {
  const { q, unitId, caseId, id, limit, offset = 0, changedFirst = false } = query;
  return tx.query<OpenRelease[]>(
    `SELECT r.id, r.case_id AS "caseId", r.kind, u.id AS "unitId", u.name AS unit,
       CASE WHEN r.withdrawn_at IS NULL THEN r.title END AS title, CASE WHEN r.withdrawn_at IS NULL THEN r.body END AS body,
       r.published_at AS "publishedAt", r.withdrawn_at AS "withdrawnAt", r.corrects, correction.id AS "correctedBy",
       greatest(r.published_at, r.withdrawn_at, correction.published_at) AS "changedAt",
       CASE WHEN r.withdrawn_at IS NULL THEN coalesce((SELECT jsonb_agg(jsonb_build_object('channel', p.channel, 'url', p.url) ORDER BY p.appeared_at, p.id)
         FROM release_placement p WHERE p.release_id = r.id), '[]') ELSE '[]' END AS places
     FROM release r JOIN response_case c ON c.id = r.case_id
       JOIN unit u ON u.id = ${PUBLISHER}
       LEFT JOIN LATERAL (SELECT id, published_at FROM release WHERE corrects = r.id AND published_at IS NOT NULL AND withdrawn_at IS NULL ORDER BY published_at DESC LIMIT 1) correction ON true
     WHERE r.published_at IS NOT NULL AND ($1::text IS NULL OR r.withdrawn_at IS NULL AND r.title || r.body ILIKE '%' || $1 || '%')
       AND ($2::int IS NULL OR u.id = $2) AND ($3::int IS NULL OR c.id = $3) AND ($4::int IS NULL OR r.id = $4)
     ORDER BY ${changedFirst ? 'greatest(r.published_at, r.withdrawn_at, correction.published_at)' : 'r.published_at'} DESC, r.id DESC LIMIT $5 OFFSET $6`,
    [
      q === undefined ? null : literal(q),
      unitId ?? null,
      caseId ?? null,
      id ?? null,
      limit,
      offset,
    ],
  );
}

/** What published releases promised, the next to fall due first, then those that are over. */
export async function openCommitments(
  tx: EntityManager,
  caseId?: number,
): Promise<OpenCommitment[]> {
  const rows = await tx.query<OpenCommitment[]>(
    `SELECT m.case_id AS "caseId", m.release_id AS "releaseId", u.name AS unit, m.deed, m.due_on::text AS "dueOn", m.kept_at AS "keptAt", m.kept_url AS "keptUrl"
     FROM commitment m JOIN release r ON r.id = m.release_id JOIN response_case c ON c.id = m.case_id JOIN unit u ON u.id = ${PUBLISHER}
     WHERE m.confirmed_at IS NOT NULL AND m.dismissed_at IS NULL AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL
       AND ($1::int IS NULL OR m.case_id = $1)
     ORDER BY m.kept_at IS NOT NULL, m.due_on, m.id LIMIT 500`,
    [caseId ?? null],
  );
  // Their words are a handler's own and went through no check before a release: what tells of a person stays inside.
  return rows.filter(({ deed }) => lintPrivacy(deed).length === 0);
}

/** Units that have published, for the choice. */
export async function openUnits(
  tx: EntityManager,
): Promise<{ readonly id: number; readonly name: string }[]> {
  return tx.query(
    `SELECT DISTINCT u.id, u.name FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = ${PUBLISHER}
     WHERE r.published_at IS NOT NULL ORDER BY u.name`,
  );
}
