import type { EntityManager } from 'typeorm';

/** What was counted in a unit and all below it, of what happened in [from, to). */
export interface YearRow {
  readonly opened: number;
  readonly closed: number;
  readonly answered: number;
  readonly byLevel: Readonly<Record<string, number>>;
  readonly byField: Readonly<Record<string, number>>;
  readonly firstDue: number;
  readonly firstOnTime: number;
  readonly medianHours: number | null;
  readonly releases: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly conferences: number;
  readonly conferencesByHeads: number;
  readonly withdrawn: number;
  readonly promisesDue: number;
  readonly promisesKept: number;
  readonly rated: number;
  readonly content: number;
}

/** An object of counts by a name. */
const BY = (name: string, from: string) =>
  `(SELECT coalesce(jsonb_object_agg(name, n), '{}') FROM (SELECT ${name} AS name, count(*)::int AS n FROM ${from} GROUP BY 1) counted WHERE name IS NOT NULL)`;

export async function yearRow(
  tx: EntityManager,
  scope: string,
  from: Date,
  to: Date,
): Promise<YearRow> {
  const [row] = await tx.query<YearRow[]>(
    `WITH all_cases AS (SELECT c.* FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE u.path LIKE $1 || '%' AND c.merged_into IS NULL),
       c AS (SELECT * FROM all_cases WHERE opened_at >= $2 AND opened_at < $3),
       r AS (SELECT r.* FROM release r JOIN all_cases a ON a.id = r.case_id WHERE r.published_at >= $2 AND r.published_at < $3),
       standing AS (SELECT * FROM r WHERE withdrawn_at IS NULL OR withdrawn_at >= $3),
       p AS (SELECT p.* FROM release_placement p JOIN release r ON r.id = p.release_id JOIN all_cases a ON a.id = r.case_id WHERE p.appeared_at >= $2 AND p.appeared_at < $3),
       k AS (SELECT k.* FROM clock k JOIN all_cases a ON a.id = k.case_id),
       first AS (SELECT met_at, due_at, anchor_at FROM k WHERE duty IN ('authoritative_information', 'response') AND least(coalesce(met_at, due_at), due_at) >= $2
         AND least(coalesce(met_at, due_at), due_at) < $3 AND (met_at IS NOT NULL OR due_at < huixiang_now())),
       promise AS (SELECT met_at, due_at FROM k WHERE duty = 'commitment' AND due_at > $2 AND due_at <= least($3, huixiang_now())),
       rating AS (SELECT q.* FROM case_rating q JOIN all_cases a ON a.id = q.case_id WHERE q.withdrawn_at IS NULL AND q.at >= $2 AND q.at < $3)
     SELECT (SELECT count(*)::int FROM c) AS opened, (SELECT count(*)::int FROM all_cases WHERE closed_at >= $2 AND closed_at < $3) AS closed,
       (SELECT count(DISTINCT case_id)::int FROM standing) AS answered, ${BY('level', 'c')} AS "byLevel", ${BY('field', 'c')} AS "byField",
       (SELECT count(*)::int FROM first) AS "firstDue", (SELECT count(*)::int FROM first WHERE met_at <= due_at) AS "firstOnTime",
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM met_at - anchor_at) / 3600)::float8 FROM first WHERE met_at IS NOT NULL) AS "medianHours",
       (SELECT count(*)::int FROM standing) AS releases, ${BY('kind', 'standing')} AS "byKind", ${BY('channel', 'p')} AS "byChannel",
       (SELECT count(*)::int FROM p WHERE channel = 'press_conference') AS conferences,
       (SELECT count(*)::int FROM p WHERE channel = 'press_conference' AND conference ->> 'rank' IN ('government_head', 'department_head')) AS "conferencesByHeads",
       (SELECT count(*)::int FROM r WHERE withdrawn_at < $3) AS withdrawn,
       (SELECT count(*)::int FROM promise) AS "promisesDue", (SELECT count(*)::int FROM promise WHERE met_at <= due_at) AS "promisesKept",
       (SELECT coalesce(sum(satisfied + basically + dissatisfied), 0)::int FROM rating) AS rated, (SELECT coalesce(sum(satisfied + basically), 0)::int FROM rating) AS content`,
    [scope, from, to],
  );
  return row!;
}
