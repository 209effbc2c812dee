import { insertProvince } from '../sample/sample-rows';
import type { Rig } from './ingest-rig';

const UNITS = 130;
const ARTICLES_A_CASE = 24;

/** A province with so many units, an account, a source, and rows to make cases of; returns the topmost unit. */
export async function prepareUnits({ database }: Rig): Promise<{ id: number; path: string }> {
  await database.transaction((tx) => insertProvince(tx, '127.0.0.1:9'));
  const [root] = await database.query<{ id: number; path: string; place: string }[]>(
    'SELECT id, path, place_code AS place FROM unit WHERE parent_id IS NULL',
  );
  await database.query(
    `WITH one AS (SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id, i FROM generate_series((SELECT count(*)::int FROM unit) + 1, ${UNITS}) i)
     INSERT INTO unit (id, name, kind, parent_id, path, place_code, vertical, fields) OVERRIDING SYSTEM VALUE
     SELECT id, '承办单位 ' || i, 'department', $1, $2 || id || '/', $3, false, '{}' FROM one`,
    [root!.id, root!.path, root!.place],
  );
  await database.query(
    `INSERT INTO account (login, name, unit_id, role, password_hash) VALUES ('bench', '承办人', $1, 'handler', '-') ON CONFLICT DO NOTHING`,
    [root!.id],
  );
  return root!;
}

/**
 * Adds cases until there are so many: spread over the units and a year, each with an event of twenty-four articles around its first
 * release, five clocks, three releases in two or three channels, and, one in twenty, handed on, reopened or rated.
 */
export async function addCases({ database }: Rig, size: number): Promise<void> {
  const [have] = await database.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM response_case',
  );
  const from = have!.n + 1;
  await database.query(
    `INSERT INTO event (id, title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members, articles, heat, proposed_level, proposal)
     OVERRIDING SYSTEM VALUE
     SELECT i, '事件 ' || i, u.place_code, u.path, t.at, t.at, t.at, '{}', 1, ${ARTICLES_A_CASE}, 10, 'IV', '{"heat":0,"terms":{},"floors":[],"level":"IV"}'
     FROM generate_series($1::int, $2::int) i ${UNIT_OF_I} ${AT_OF_I}`,
    [from, size],
  );
  await database.query(
    `INSERT INTO response_case (id, number, event_id, title, level, event_level, unit_id, routing, origin, first_public_at, detected_at, opened_at, opened_by, accepted_at, accepted_by, closed_at, closed_by)
     OVERRIDING SYSTEM VALUE
     SELECT i, '2025-' || lpad(i::text, 5, '0'), i, '第 ' || i || ' 件：关于供暖、学校供餐和道路施工的反映', (ARRAY['II', 'III', 'IV', 'IV'])[1 + i % 4], CASE WHEN i % 4 = 0 THEN 'II' END,
       u.id, '{}', CASE WHEN i % 17 = 0 THEN 'instruction' ELSE 'event' END, t.at, t.at + interval '2 hours' * (i % 5), t.at + interval '2 hours' * (i % 5), a.id,
       t.at + interval '1 hour' * (i % 13), a.id, CASE WHEN i % 9 <> 0 THEN t.at + interval '9 days' END, CASE WHEN i % 9 <> 0 THEN a.id END
     FROM generate_series($1::int, $2::int) i ${UNIT_OF_I} ${AT_OF_I} CROSS JOIN (SELECT id FROM account WHERE login = 'bench') a`,
    [from, size],
  );
  await database.query(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, met_at, started_at)
     SELECT c.id, duty, 1, duty, '', hours, 'hour', 'detected', c.detected_at, c.detected_at + hours * interval '1 hour',
       CASE WHEN (c.id * 7 + hours) % 6 <> 0 THEN c.detected_at + (c.id * 11 % (hours * 5 / 4 + 1)) * interval '1 hour' END, c.opened_at
     FROM response_case c CROSS JOIN (VALUES ('response', 48), ('report_local', 2), ('press_conference', 24), ('closing', 240), ('commitment', 360)) d (duty, hours)
     WHERE c.id BETWEEN $1 AND $2`,
    [from, size],
  );
  await database.query(
    `WITH r AS (INSERT INTO release (case_id, kind, channel, title, body, drafted_by, drafted_at, published_by, published_at, elements, entered_at)
       SELECT c.id, kind, 'government_site', '通报', '通报正文', c.opened_by, c.opened_at, c.opened_by, at, '[{"element":"cause","evidence":"原因是"},{"element":"solution","evidence":null}]', at
       FROM response_case c CROSS JOIN LATERAL (VALUES ('first', c.opened_at + interval '5 hours'), ('continuing', c.opened_at + interval '26 hours'), ('result', c.opened_at + interval '7 days')) v (kind, at)
       WHERE c.id BETWEEN $1 AND $2 RETURNING id, published_at, published_by)
     INSERT INTO release_placement (release_id, channel, appeared_at, entered_at, entered_by, conference)
     SELECT id, channel, published_at, published_at, published_by, CASE WHEN channel = 'press_conference' THEN '{"rank":"department_head"}'::jsonb END
     FROM r CROSS JOIN LATERAL (SELECT unnest(CASE WHEN id % 4 = 0 THEN ARRAY['government_site', 'new_media', 'press_conference'] ELSE ARRAY['government_site', 'new_media'] END) AS channel) x`,
    [from, size],
  );
  await database.query(
    `INSERT INTO article (source_id, identity, title, body, first_seen_at, sentiment, evidence, terms, fingerprint, event_id, placed_at)
     SELECT (SELECT min(id) FROM source WHERE tier <> 'government'), sha256(('bench' || c.id || '-' || k)::bytea), '反映 ' || k, '正文', t.at, CASE WHEN (c.id + k) % 3 = 0 THEN 'negative' ELSE 'neutral' END, '{}', '{}', 0, c.event_id, t.at
     FROM response_case c CROSS JOIN generate_series(1, ${ARTICLES_A_CASE}) k CROSS JOIN LATERAL (SELECT c.opened_at + interval '5 hours' + (k - ${ARTICLES_A_CASE / 2}) * interval '2 hours' AS at) t
     WHERE c.id BETWEEN $1 AND $2`,
    [from, size],
  );
  await database.query(
    `INSERT INTO case_assignment (case_id, from_id, to_id, reason, at, by_id, accepted_at)
     SELECT c.id, (SELECT min(id) FROM unit WHERE id <> c.unit_id AND parent_id IS NOT NULL), c.unit_id, '改派', c.opened_at + interval '3 hours', c.opened_by, NULL
     FROM response_case c WHERE c.id BETWEEN $1 AND $2 AND c.id % 20 = 0`,
    [from, size],
  );
  await database.query(
    `INSERT INTO case_rating (case_id, source, asked_on, satisfied, basically, dissatisfied, at, by_id)
     SELECT c.id, 'survey', c.closed_at, 4, 2, 1, c.closed_at, c.opened_by FROM response_case c WHERE c.id BETWEEN $1 AND $2 AND c.id % 20 = 1 AND c.closed_at IS NOT NULL`,
    [from, size],
  );
  await database.query('ANALYZE');
}

const UNIT_OF_I = `JOIN (SELECT id, path, place_code, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS units FROM unit) u ON u.n = 1 + i % u.units`;
const AT_OF_I = `CROSS JOIN LATERAL (SELECT huixiang_now() - interval '380 days' + (i * 7919 % 8760) * interval '1 hour' AS at) t`;
