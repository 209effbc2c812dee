import type { Field, Period } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** What was counted in a unit's scope over a period; what stands open, at its end. */
export interface FigureRow {
  readonly articles: number;
  readonly negative: number;
  readonly events: number;
  readonly alerts: number;
  readonly topField: Field | null;
  readonly topFieldArticles: number;
  readonly casesOpened: number;
  readonly casesClosed: number;
  readonly casesOpen: number;
  readonly firstDue: number;
  readonly firstOnTime: number;
  readonly clocksLate: number;
  readonly releases: number;
  readonly results: number;
  readonly pickups: number;
  readonly commitmentsDue: number;
  readonly commitmentsKept: number;
}

export async function figureRow(
  tx: EntityManager,
  scope: string,
  { from, to }: Period,
): Promise<FigureRow> {
  const [row] = await tx.query<FigureRow[]>(
    `WITH c AS (SELECT c.* FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE u.path LIKE $1 || '%' AND c.merged_into IS NULL),
       k AS (SELECT k.* FROM clock k JOIN c ON c.id = k.case_id),
       r AS (SELECT r.* FROM release r JOIN c ON c.id = r.case_id WHERE r.published_at >= $2 AND r.published_at < $3 AND r.withdrawn_at IS NULL),
       first AS (SELECT DISTINCT ON (case_id) met_at, due_at FROM k WHERE duty IN ('authoritative_information', 'response') AND least(coalesce(met_at, due_at), due_at) >= $2
         AND least(coalesce(met_at, due_at), due_at) < $3 AND (ended_at IS NULL OR met_at IS NOT NULL) ORDER BY case_id, due_at),
       promise AS (SELECT met_at, due_at FROM k WHERE duty = 'commitment' AND due_at > $2 AND due_at <= $3),
       field AS (SELECT field, sum(articles)::int AS n FROM scope_day WHERE scope_path LIKE $1 || '%' AND field <> ''
         AND day >= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AND day < ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1)
     SELECT (SELECT coalesce(sum(articles), 0)::int FROM scope_hour WHERE scope_path LIKE $1 || '%' AND hour >= $2 AND hour < $3) AS articles,
       (SELECT coalesce(sum(negative), 0)::int FROM scope_hour WHERE scope_path LIKE $1 || '%' AND hour >= $2 AND hour < $3) AS negative,
       (SELECT count(*)::int FROM event WHERE scope_path LIKE $1 || '%' AND merged_into IS NULL AND first_seen_at >= $2 AND first_seen_at < $3) AS events,
       (SELECT count(*)::int FROM alert a JOIN event e ON e.id = a.event_id WHERE e.scope_path LIKE $1 || '%' AND a.raised_at >= $2 AND a.raised_at < $3) AS alerts,
       (SELECT field FROM field) AS "topField", coalesce((SELECT n FROM field), 0) AS "topFieldArticles",
       (SELECT count(*)::int FROM c WHERE opened_at >= $2 AND opened_at < $3) AS "casesOpened",
       (SELECT count(*)::int FROM c WHERE closed_at >= $2 AND closed_at < $3) AS "casesClosed",
       (SELECT count(*)::int FROM c WHERE opened_at < $3 AND (closed_at IS NULL OR closed_at >= $3)) AS "casesOpen",
       (SELECT count(*)::int FROM first WHERE met_at IS NOT NULL OR due_at < $3) AS "firstDue",
       (SELECT count(*)::int FROM first WHERE met_at <= due_at) AS "firstOnTime",
       (SELECT count(*)::int FROM k WHERE due_at < $3 AND (met_at IS NULL OR met_at >= $3) AND (ended_at IS NULL OR ended_at >= $3)) AS "clocksLate",
       (SELECT count(*)::int FROM r) AS releases, (SELECT count(*)::int FROM r WHERE kind = 'result') AS results,
       (SELECT count(*)::int FROM release_pickup p JOIN r ON r.id = p.release_id) AS pickups,
       (SELECT count(*)::int FROM promise) AS "commitmentsDue", (SELECT count(*)::int FROM promise WHERE met_at <= due_at) AS "commitmentsKept"`,
    [scope, from, to],
  );
  return row!;
}
