import type { IndicatorId } from '@huixiang/domain';

/**
 * The indicators once more, each by itself in plain SQL and by the trial standard, without anything of the product: what the
 * product computes is held against it. `$1` the moment of reckoning, `$2` the path of the unit; cases nobody handed on only.
 * Each gives one row: value and score.
 */
const CASES = `c AS (SELECT response_case.* FROM response_case JOIN unit ON unit.id = unit_id
  WHERE path LIKE $2 || '%' AND merged_into IS NULL AND opened_at <= $1)`;
const HOURS = (from: string, to: string) =>
  `(extract(epoch FROM ${to} - ${from}) / 3600.0)::float8`;
const SPOKEN = `r AS (SELECT release.* FROM release JOIN c ON c.id = case_id WHERE published_at <= $1)`;
const STANDING = `r AS (SELECT release.* FROM release JOIN c ON c.id = case_id WHERE published_at <= $1 AND withdrawn_at IS NULL)`;
const FIRST = `f AS (SELECT c.id, c.event_id, min(published_at) AS at FROM c JOIN release ON case_id = c.id
  WHERE kind = 'first' AND withdrawn_at IS NULL AND published_at IS NOT NULL GROUP BY 1, 2)`;
const VOICES = `v AS (SELECT f.id, f.at, a.first_seen_at AS seen, a.sentiment FROM f JOIN article a ON a.event_id = f.event_id
  JOIN source s ON s.id = a.source_id LEFT JOIN article o ON o.id = a.reprint_of LEFT JOIN source os ON os.id = o.source_id
  WHERE s.tier <> 'government' AND coalesce(os.tier, '') <> 'government' AND NOT a.irrelevant
    AND NOT EXISTS (SELECT FROM release_pickup p WHERE p.article_id = a.id AND p.answers))`;

/** What ended before it fell due is not owed, but for the first answer. */
const OWED = `(met_at IS NOT NULL OR ended_at IS NULL OR ended_at > $1 OR rule_id NOT LIKE 'merged-%' AND (ended_at > due_at OR duty IN ('authoritative_information', 'response')))`;

const MEAN = 'SELECT avg(s)::float8 AS value, avg(s)::float8 AS score FROM';
const KEPT = (duties: string) => `WITH ${CASES} ${MEAN} (
  SELECT CASE WHEN met_at <= due_at THEN 1 ELSE 0 END AS s FROM clock JOIN c ON c.id = case_id
  WHERE ${duties} AND ${OWED} AND (met_at IS NOT NULL OR due_at < $1)) x`;

export const NAIVE: Readonly<Record<IndicatorId, string>> = {
  R1: `WITH ${CASES}, m AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, ${HOURS('first_public_at', 'detected_at')})) AS value
    FROM c WHERE first_public_at IS NOT NULL)
    SELECT value, least(1, greatest(0, (12 - value) / 11.0))::float8 AS score FROM m`,
  R2: KEPT(`duty IN ('report_local', 'report_upward', 'report_province', 'report_state_council', 'report_leaders', 'report_proposal',
    'phone_report', 'written_report', 'press_centre', 'casualty_supplement') AND (started_at IS NULL OR started_at < due_at)`),
  R3: `WITH ${CASES}, m AS (SELECT (count(*) FILTER (WHERE origin = 'instruction' AND detected_at >= opened_at))::float8 / nullif(count(*), 0) AS value FROM c)
    SELECT value, 1 - least(1, value * 5) AS score FROM m`,
  R4: `WITH ${CASES}, given AS (
      SELECT greatest(c.opened_at, c.reopened_at) AS since, c.accepted_at FROM c
      UNION ALL SELECT coalesce((SELECT max(p.at) FROM case_reopening p WHERE p.case_id = g.case_id AND p.at < g.at AND p.ground <> 'merged_wrongly'), c.opened_at), g.accepted_at
        FROM case_reopening g JOIN c ON c.id = g.case_id WHERE g.ground <> 'merged_wrongly')
    ${MEAN} (SELECT CASE WHEN ${HOURS('since', 'coalesce(accepted_at, $1)')} <= 2 THEN 1 ELSE 0 END AS s FROM given
      WHERE accepted_at IS NOT NULL OR ${HOURS('since', '$1::timestamptz')} > 2) x`,
  T1: `WITH ${CASES}, owed AS (SELECT k.*, (SELECT count(*) FROM case_reopening g WHERE g.case_id = k.case_id AND g.at <= k.started_at AND g.ground <> 'merged_wrongly') AS life
      FROM clock k JOIN c ON c.id = case_id WHERE duty IN ('authoritative_information', 'response') AND ${OWED}),
    judged AS (SELECT * FROM (SELECT DISTINCT ON (case_id, life) * FROM owed WHERE anchor_kind <> 'withdrawn' ORDER BY case_id, life, due_at, id) strict
      UNION ALL SELECT * FROM owed WHERE anchor_kind = 'withdrawn')
    ${MEAN} (SELECT CASE WHEN met_at IS NULL THEN 0 ELSE greatest(0, 1 - greatest(0, ${HOURS('due_at', 'met_at')}) / ${HOURS('anchor_at', 'due_at')}) END AS s
      FROM judged WHERE met_at IS NOT NULL OR due_at < $1) x`,
  T2: KEPT(`duty = 'press_conference'`),
  T3: `WITH ${CASES}, ${FIRST} SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ${HOURS('k.anchor_at', 'f.at')}) AS value, NULL AS score
    FROM f CROSS JOIN LATERAL (SELECT anchor_at FROM clock WHERE case_id = f.id AND duty IN ('authoritative_information', 'response') ORDER BY due_at, id LIMIT 1) k`,
  T4: `WITH ${CASES}, ${STANDING}, w AS (
      SELECT c.id, (SELECT count(*) FROM r WHERE case_id = c.id) AS said,
        coalesce((SELECT min(published_at) FROM r WHERE case_id = c.id),
          (SELECT anchor_at FROM clock WHERE case_id = c.id AND duty IN ('authoritative_information', 'response') ORDER BY due_at, id LIMIT 1)) AS start,
        (SELECT min(published_at) FROM r WHERE case_id = c.id AND kind = 'result') AS result, c.closed_at,
        (SELECT min(g.closed_at) FROM case_reopening g WHERE g.case_id = c.id AND g.ground <> 'merged_wrongly') AS before
      FROM c WHERE level IN ('I', 'II')),
    b AS (SELECT *, least(start + interval '72 hours', $1, result, CASE WHEN before > start THEN before END, CASE WHEN closed_at > start THEN closed_at END) AS stop FROM w WHERE start IS NOT NULL),
    t AS (SELECT id, start AS at FROM b WHERE NOT EXISTS (SELECT FROM r WHERE case_id = b.id AND published_at < b.stop)
      UNION ALL SELECT b.id, published_at FROM b JOIN r ON case_id = b.id AND published_at < b.stop UNION ALL SELECT id, stop FROM b),
    g AS (SELECT id, greatest(0, max(gap)) AS gap FROM (SELECT id, ${HOURS('lag(at) OVER (PARTITION BY id ORDER BY at)', 'at')} AS gap FROM t) x GROUP BY id)
    ${MEAN} (SELECT CASE WHEN gap <= 24 THEN 1 ELSE 0 END AS s FROM g JOIN b USING (id) WHERE said > 0 OR gap > 24) x`,
  C1: `WITH ${CASES}, ${STANDING} ${MEAN} (SELECT (SELECT count(*) FROM jsonb_array_elements(elements) e WHERE e ->> 'evidence' IS NOT NULL)::float8 / jsonb_array_length(elements) AS s
    FROM r WHERE jsonb_array_length(elements) > 0) x`,
  C2: `WITH ${CASES}, ${SPOKEN}, n AS (SELECT count(*) * (count(*) - 1) / 2 AS pairs, count(corrects) AS wrong FROM r GROUP BY case_id)
    SELECT (1 - sum(wrong) / nullif(sum(pairs), 0))::float8 AS value, (1 - sum(wrong) / nullif(sum(pairs), 0))::float8 AS score FROM n WHERE pairs > 0`,
  C3: `WITH ${CASES} ${MEAN} (SELECT CASE WHEN p.conference ->> 'rank' = ANY (CASE WHEN c.event_level IN ('I', 'II') THEN ARRAY['government_head', 'department_head']
      ELSE ARRAY['government_head', 'government_deputy', 'department_head', 'department_deputy', 'spokesperson'] END) THEN 1 ELSE 0 END AS s
    FROM release_placement p JOIN release ON release.id = release_id JOIN c ON c.id = case_id WHERE p.conference IS NOT NULL AND p.appeared_at <= $1) x`,
  P1: `WITH ${CASES}, ${STANDING}, used AS (SELECT DISTINCT c.id, c.level, p.channel FROM c JOIN r ON case_id = c.id JOIN release_placement p ON p.release_id = r.id)
    ${MEAN} (SELECT count(*) FILTER (WHERE channel IN ('government_site', 'new_media') OR channel = 'press_conference' AND level IN ('I', 'II'))::float8
      / CASE WHEN level IN ('I', 'II') THEN 3 ELSE 2 END AS s FROM used GROUP BY id, level) x`,
  P2: `WITH ${CASES}, ${STANDING}, n AS (SELECT c.id,
        (SELECT count(*) FROM release_pickup JOIN release ON release.id = release_id WHERE case_id = c.id)::float8 AS got,
        (SELECT count(*) FROM article a JOIN source s ON s.id = a.source_id LEFT JOIN article o ON o.id = a.reprint_of LEFT JOIN source os ON os.id = o.source_id
          WHERE a.event_id = c.event_id AND s.tier <> 'government' AND coalesce(os.tier, '') <> 'government' AND NOT a.irrelevant
            AND NOT EXISTS (SELECT FROM release_pickup p WHERE p.article_id = a.id AND p.answers)) AS concern
      FROM c WHERE event_id IS NOT NULL AND EXISTS (SELECT FROM r WHERE case_id = c.id))
    SELECT avg(least(1, got / concern * 10))::float8 AS value, avg(least(1, got / concern * 10))::float8 AS score FROM n WHERE concern > 0`,
  H1: KEPT(`duty = 'closing'`),
  H2: KEPT(`duty = 'commitment'`),
  H3: `WITH ${CASES}, ${STANDING}, n AS (SELECT c.*, EXISTS (SELECT FROM r WHERE case_id = c.id AND kind = 'result') AS told FROM c)
    ${MEAN} (SELECT told::int AS s FROM n WHERE told OR closed_at IS NOT NULL AND level IN ('I', 'II', 'III')) x`,
  E1: `WITH ${CASES}, ${FIRST}, ${VOICES}, n AS (SELECT id,
      count(*) FILTER (WHERE seen BETWEEN at - interval '24 hours' AND at)::float8 AS b, count(*) FILTER (WHERE sentiment = 'negative' AND seen BETWEEN at - interval '24 hours' AND at) AS bn,
      count(*) FILTER (WHERE seen > at AND seen <= at + interval '48 hours')::float8 AS a, count(*) FILTER (WHERE sentiment = 'negative' AND seen > at AND seen <= at + interval '48 hours') AS an
      FROM v GROUP BY id)
    ${MEAN} (SELECT least(1, greatest(0, (bn / b - an / a) / (bn / b))) AS s FROM n WHERE b >= 5 AND a >= 5 AND bn > 0) x`,
  E2: `WITH ${CASES}, ${FIRST}, ${VOICES}, h AS (SELECT id, floor(${HOURS('at', 'seen')})::int AS hour FROM v WHERE seen BETWEEN at - interval '6 hours' AND at + interval '96 hours'),
    n AS (SELECT f.id, floor(${HOURS('at', '$1::timestamptz')})::int AS watched, (SELECT count(*) FROM h WHERE h.id = f.id AND hour BETWEEN -6 AND -1) AS before FROM f WHERE event_id IS NOT NULL),
    d AS (SELECT id, watched, (SELECT min(stop) FROM generate_series(6, least(watched, 96)) stop
        WHERE (SELECT count(*) FROM h WHERE h.id = n.id AND hour >= stop - 6 AND hour < stop) <= n.before / 2.0) AS fell FROM n WHERE before >= 5)
    SELECT avg(fell)::float8 AS value, avg(CASE WHEN fell IS NULL THEN 0 ELSE least(1, greatest(0, (96 - fell) / 72.0)) END)::float8 AS score
    FROM d WHERE fell IS NOT NULL OR watched >= 96`,
  E3: `WITH ${CASES}, ${SPOKEN} SELECT avg(bad)::float8 AS value, (1 - avg(bad))::float8 AS score FROM (
    SELECT EXISTS (SELECT FROM case_reopening WHERE case_id = c.id AND ground = 'bad_answer')::int AS bad FROM c WHERE EXISTS (SELECT FROM r WHERE case_id = c.id)) x`,
  E4: `WITH ${CASES}, n AS (SELECT sum(satisfied + basically)::float8 AS hits, sum(satisfied + basically + dissatisfied) AS asked
      FROM case_rating JOIN c ON c.id = case_id WHERE withdrawn_at IS NULL)
    SELECT hits / asked AS value, hits / asked AS score FROM n WHERE asked >= 10`,
};
