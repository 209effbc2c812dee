import type { EventSummary } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

/** Hours an event's sparkline shows, up to the last in which something was said. */
const SPARK_HOURS = 48;

interface SummaryRow extends Omit<
  EventSummary,
  'firstReportedAt' | 'lastArticleAt' | 'place' | 'spark'
> {
  readonly firstReportedAt: Date;
  readonly lastArticleAt: Date;
  readonly placeCode: string | null;
  readonly placeName: string | null;
  /** Articles by hours before the last: of thousands of events most hours have none. */
  readonly hours: readonly (readonly [before: number, articles: number])[] | null;
}

/** Columns of an event's summary; the query around it names the table `event`. */
const SUMMARY = `event.id, event.title, event.place_code AS "placeCode", place.name AS "placeName", event.field,
  event.categories, event.keywords, event.first_reported_at AS "firstReportedAt",
  event.last_article_at AS "lastArticleAt", event.articles, event.negative, event.reprints, event.outlets,
  event.heat, event.proposed_level AS "proposedLevel", event.proposal -> 'accident' ->> 'level' AS "accidentLevel", event.level, coalesce(event.set_level = event.level, false) AS "levelSet", event.stage, response_case.id AS "caseId", event.merged_into AS "mergedInto",
  (SELECT json_agg(json_build_array(extract(epoch FROM date_trunc('hour', event.last_article_at) - h.hour)::int / 3600, h.articles))
   FROM event_hour h WHERE h.event_id = event.id
     AND h.hour > date_trunc('hour', event.last_article_at) - make_interval(hours => ${SPARK_HOURS})
     AND h.hour <= event.last_article_at) AS hours`;

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
  return rows.map(({ placeCode, placeName, hours, ...row }) => ({
    ...row,
    spark: sparkOf(hours ?? []),
    place: placeCode === null ? null : { code: placeCode, name: placeName ?? placeCode },
    firstReportedAt: row.firstReportedAt.toISOString(),
    lastArticleAt: row.lastArticleAt.toISOString(),
  }));
}

function sparkOf(hours: NonNullable<SummaryRow['hours']>): number[] {
  const spark = new Array<number>(SPARK_HOURS).fill(0);
  for (const [before, articles] of hours) spark[SPARK_HOURS - 1 - before] = articles;
  return spark;
}
