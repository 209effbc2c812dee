import { FOUND_OF_A_KIND, type FoundThing } from '@huixiang/contracts';
import type { DataSource } from 'typeorm';
import { READABLE_CASE } from '../cases/readable-cases';
import { literal } from '../database/like';
import { EVENT_IN_SCOPE } from '../events/event-summary.queries';

type Database = Pick<DataSource, 'query'>;
type Row = Omit<FoundThing, 'kind' | 'at'> & { readonly at: Date | null };

/** Cases somebody of `scope` may read, by title, number or unit; open ones first. */
export function casesNamed(database: Database, scope: string, q: string): Promise<Row[]> {
  return database.query(
    `SELECT c.id, c.title, c.number || ' · ' || u.name || CASE WHEN c.closed_at IS NULL THEN '' ELSE ' · 已办结' END AS note, c.opened_at AS at
     FROM response_case c JOIN unit u ON u.id = c.unit_id
     WHERE ${READABLE_CASE} AND c.merged_into IS NULL AND (c.title || ' ' || c.number || ' ' || u.name) ILIKE $2
     ORDER BY c.closed_at IS NOT NULL, c.opened_at DESC LIMIT ${FOUND_OF_A_KIND}`,
    [scope, within(q)],
  );
}

/** Events by title, the newest first. */
export function eventsNamed(database: Database, scope: string, q: string): Promise<Row[]> {
  return database.query(
    `SELECT event.id, event.title, coalesce(place.name || ' · ', '') || event.articles || ' 篇' AS note, event.last_article_at AS at
     FROM event LEFT JOIN place ON place.code = event.place_code
     WHERE ${EVENT_IN_SCOPE} AND event.merged_into IS NULL AND event.title ILIKE $2
     ORDER BY event.last_article_at DESC LIMIT ${FOUND_OF_A_KIND}`,
    [scope, within(q)],
  );
}

/** Sources by name; everybody who reads sources reads all of them. */
export function sourcesNamed(database: Database, q: string): Promise<Row[]> {
  return database.query(
    `SELECT source.id, source.name AS title, coalesce(place.name, '') AS note, NULL AS at
     FROM source LEFT JOIN place ON place.code = source.place_code
     WHERE source.name ILIKE $1 ORDER BY source.name LIMIT ${FOUND_OF_A_KIND}`,
    [within(q)],
  );
}

/** Units within `scope` by name, the higher first. */
export function unitsNamed(database: Database, scope: string, q: string): Promise<Row[]> {
  return database.query(
    `SELECT unit.id, unit.name AS title, coalesce(above.name, '') AS note, NULL AS at
     FROM unit LEFT JOIN unit above ON above.id = unit.parent_id
     WHERE unit.path LIKE $1 || '%' AND unit.name ILIKE $2
     ORDER BY length(unit.path), unit.name LIMIT ${FOUND_OF_A_KIND}`,
    [scope, within(q)],
  );
}

/** A pattern for what holds these signs as they are. */
function within(q: string): string {
  return `%${literal(q)}%`;
}
