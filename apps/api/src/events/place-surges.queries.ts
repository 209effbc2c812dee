import type { EntityManager } from 'typeorm';
import { IS_ANSWER } from './concern.queries';

/** What is usual is learned from so much of the past. */
const WEEKS = 4;
/** A burst is looked for in so many hours, and none has fewer reports than this. */
const LONGEST_HOURS = 6;
const LEAST = 5;

/** The places in which articles `$1` are negative reports, and all above them; a place each time. A reprint is no further report. */
const REPORTED_IN = `WITH RECURSIVE report AS (
    SELECT a.places[1] AS place, date_bin('15 minutes', a.first_seen_at, '2000-01-01') AS at
    FROM article a JOIN source s ON s.id = a.source_id
    WHERE a.id = ANY ($1::bigint[]) AND a.sentiment = 'negative' AND a.reprint_of IS NULL AND s.tier <> 'government' AND NOT a.irrelevant AND NOT ${IS_ANSWER}
  ), reported AS (
    SELECT place, at FROM report
    UNION ALL SELECT place.parent_code, at FROM reported JOIN place ON place.code = reported.place
    WHERE place.parent_code IS NOT NULL
  )`;

export async function countReports(
  tx: EntityManager,
  articleIds: readonly number[],
): Promise<void> {
  await tx.query(
    `${REPORTED_IN}
     INSERT INTO place_quarter (place_code, at, reports)
     SELECT place, at, count(*) FROM reported JOIN place ON place.code = reported.place GROUP BY 1, 2
     ON CONFLICT (place_code, at) DO UPDATE SET reports = place_quarter.reports + excluded.reports`,
    [articleIds],
  );
}

/** Places the articles are reports of in which a burst is possible at all. */
export async function busyPlaces(
  tx: EntityManager,
  articleIds: readonly number[],
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx.query(
    `${REPORTED_IN}
     SELECT place.code, place.name FROM place WHERE code IN (SELECT place FROM reported)
       AND (SELECT sum(reports) FROM place_quarter q
            WHERE q.place_code = place.code AND q.at > huixiang_now() - interval '${LONGEST_HOURS} hours') >= ${LEAST}
     ORDER BY place.code`,
    [articleIds],
  );
}

/** Reports a quarter of an hour, the current one last, and the place of the first in its week (Beijing time, from Monday). */
export async function quartersOf(
  tx: EntityManager,
  code: string,
): Promise<{ readonly counts: readonly number[]; readonly first: number }> {
  const [row] = await tx.query<{ counts: number[] | null; first: number | null }[]>(
    `SELECT array_agg(coalesce(q.reports, 0) ORDER BY bin)::int[] AS counts,
       min((extract(isodow FROM local) - 1) * 96 + extract(hour FROM local) * 4 + floor(extract(minute FROM local) / 15))
         FILTER (WHERE bin = span.first)::int AS first
     FROM (SELECT greatest(min(at), date_bin('15 minutes', huixiang_now(), '2000-01-01') - interval '${WEEKS} weeks') AS first
           FROM place_quarter WHERE place_code = $1) span
       CROSS JOIN LATERAL generate_series(span.first, huixiang_now(), interval '15 minutes') AS bin
       CROSS JOIN LATERAL (SELECT bin AT TIME ZONE 'Asia/Shanghai' AS local) zoned
       LEFT JOIN place_quarter q ON q.place_code = $1 AND q.at = bin`,
    [code],
  );
  return { counts: row?.counts ?? [], first: row?.first ?? 0 };
}

/** The event most negative reports of the last minutes in a place are about. */
export async function loudestEvent(
  tx: EntityManager,
  code: string,
  minutes: number,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }[]>(
    `WITH RECURSIVE within AS (
       SELECT code FROM place WHERE code = $1
       UNION ALL SELECT place.code FROM place JOIN within ON place.parent_code = within.code
     )
     SELECT a.event_id AS id FROM article a JOIN source s ON s.id = a.source_id
     WHERE a.first_seen_at > huixiang_now() - make_interval(mins => $2) AND a.sentiment = 'negative' AND a.reprint_of IS NULL
       AND s.tier <> 'government' AND NOT ${IS_ANSWER} AND a.event_id IS NOT NULL AND a.places[1] IN (SELECT code FROM within)
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [code, minutes],
  );
  return row?.id ?? null;
}
