import type { EventSummary } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

interface SummaryRow extends Omit<EventSummary, 'firstReportedAt' | 'lastArticleAt' | 'place'> {
  readonly firstReportedAt: Date;
  readonly lastArticleAt: Date;
  readonly placeCode: string | null;
  readonly placeName: string | null;
}

/** Columns of an event's summary; the query around it names the table `event`. */
const SUMMARY = `event.id, event.title, event.place_code AS "placeCode", place.name AS "placeName", event.field,
  event.categories, event.keywords, event.first_reported_at AS "firstReportedAt",
  event.last_article_at AS "lastArticleAt", event.articles, event.negative, event.reprints, event.outlets,
  event.heat, event.proposed_level AS "proposedLevel", event.proposal -> 'accident' ->> 'level' AS "accidentLevel", event.level, coalesce(event.set_level = event.level, false) AS "levelSet", event.stage, response_case.id AS "caseId", event.merged_into AS "mergedInto",
  ARRAY(SELECT coalesce(h.articles, 0)
        FROM generate_series(date_trunc('hour', event.last_article_at) - interval '47 hours',
                             date_trunc('hour', event.last_article_at), interval '1 hour') AS at
        LEFT JOIN event_hour h ON h.event_id = event.id AND h.hour = at ORDER BY at)::int[] AS spark`;

const JOINS = `LEFT JOIN place ON place.code = event.place_code
  LEFT JOIN response_case ON response_case.event_id = event.id`;

/**
 * Whether the reader's scope, parameter `$1`, may see an event of the query: its place lies within, or a unit
 * within answers for it. A department sees what it was handed, not all that happens around it.
 */
export const EVENT_IN_SCOPE = `(event.scope_path LIKE $1 || '%' OR EXISTS (
  SELECT FROM response_case c JOIN unit u ON u.id = c.unit_id
  WHERE c.event_id = event.id AND u.path LIKE $1 || '%'))`;

/**
 * Summaries of events.
 *
 * @param rest the query behind its joins: WHERE, ORDER BY, LIMIT, with the parameters it names
 */
export async function eventSummaries(
  tx: EntityManager,
  rest: string,
  parameters: readonly unknown[],
): Promise<EventSummary[]> {
  const rows = await tx.query<SummaryRow[]>(`SELECT ${SUMMARY} FROM event ${JOINS} ${rest}`, [
    ...parameters,
  ]);
  return rows.map(({ placeCode, placeName, ...row }) => ({
    ...row,
    place: placeCode === null ? null : { code: placeCode, name: placeName ?? placeCode },
    firstReportedAt: row.firstReportedAt.toISOString(),
    lastArticleAt: row.lastArticleAt.toISOString(),
  }));
}
