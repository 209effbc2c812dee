import type { Channel, ReleaseKind } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

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
}

/**
 * Releases that were published, the newest first: their own words and nothing of the case but that they belong together. What was
 * withdrawn may have said what must not be said, so neither its title nor its text leaves the house again.
 */
export async function openReleases(tx: EntityManager, query: OpenQuery): Promise<OpenRelease[]> {
  const { q, unitId, caseId, id, limit, offset = 0 } = query;
  return tx.query<OpenRelease[]>(
    `SELECT r.id, r.case_id AS "caseId", r.kind, u.id AS "unitId", u.name AS unit,
       CASE WHEN r.withdrawn_at IS NULL THEN r.title END AS title, CASE WHEN r.withdrawn_at IS NULL THEN r.body END AS body,
       r.published_at AS "publishedAt", r.withdrawn_at AS "withdrawnAt", coalesce(r.withdrawn_at, r.published_at) AS "changedAt",
       CASE WHEN r.withdrawn_at IS NULL THEN coalesce((SELECT jsonb_agg(jsonb_build_object('channel', p.channel, 'url', p.url) ORDER BY p.appeared_at, p.id)
         FROM release_placement p WHERE p.release_id = r.id), '[]') ELSE '[]' END AS places
     FROM release r JOIN response_case c ON c.id = r.case_id
       JOIN unit u ON u.id = coalesce((SELECT from_id FROM case_assignment WHERE case_id = c.id AND at > r.published_at ORDER BY at, id LIMIT 1), c.unit_id)
     WHERE r.published_at IS NOT NULL AND ($1::text IS NULL OR r.withdrawn_at IS NULL AND r.title || r.body ILIKE '%' || $1 || '%')
       AND ($2::int IS NULL OR u.id = $2) AND ($3::int IS NULL OR c.id = $3) AND ($4::int IS NULL OR r.id = $4)
     ORDER BY r.published_at DESC, r.id DESC LIMIT $5 OFFSET $6`,
    [
      q?.replace(/[\\%_]/g, '\\$&') ?? null,
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
  return tx.query<OpenCommitment[]>(
    `SELECT m.case_id AS "caseId", m.release_id AS "releaseId", u.name AS unit, m.deed, m.due_on::text AS "dueOn", m.kept_at AS "keptAt", m.kept_url AS "keptUrl"
     FROM commitment m JOIN release r ON r.id = m.release_id JOIN response_case c ON c.id = m.case_id JOIN unit u ON u.id = c.unit_id
     WHERE m.confirmed_at IS NOT NULL AND m.dismissed_at IS NULL AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL
       AND ($1::int IS NULL OR m.case_id = $1)
     ORDER BY m.kept_at IS NOT NULL, m.due_on, m.id LIMIT 500`,
    [caseId ?? null],
  );
}

/** Units that have published, for the choice. */
export async function openUnits(
  tx: EntityManager,
): Promise<{ readonly id: number; readonly name: string }[]> {
  return tx.query(
    `SELECT DISTINCT u.id, u.name FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
     WHERE r.published_at IS NOT NULL ORDER BY u.name`,
  );
}
