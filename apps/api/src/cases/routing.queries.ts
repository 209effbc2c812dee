import {
  type CandidateUnit,
  type EventLevel,
  type RoutingSuggestion,
  suggestRouting,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** A second place counts for routing once this share of the event's originals names it first. */
const PLACE_SHARE = 0.25;

/** Suggests who answers for an event: its places, and the departments there competent for its field. */
export async function routeEvent(
  tx: EntityManager,
  eventId: number,
  level: EventLevel,
): Promise<RoutingSuggestion> {
  const places = await tx.query<{ code: string }[]>(
    `SELECT places[1] AS code FROM article WHERE event_id = $1 AND reprint_of IS NULL AND places[1] IS NOT NULL
     GROUP BY 1 HAVING count(*) >= $2::float8 * (SELECT count(*) FROM article WHERE event_id = $1 AND reprint_of IS NULL AND places[1] IS NOT NULL)
     ORDER BY count(*) DESC, 1`,
    [eventId, PLACE_SHARE],
  );
  const candidates = await tx.query<CandidateUnit[]>(
    `SELECT unit.id::text AS id, unit.place_code AS place, unit.vertical FROM unit JOIN event ON event.id = $1
     WHERE unit.kind = 'department' AND unit.place_code = ANY ($2::text[]) AND event.field = ANY (unit.fields)
     ORDER BY array_position(unit.fields, event.field), unit.id`,
    [eventId, places.map((place) => place.code)],
  );
  return suggestRouting({
    concernsStatePolicy: false,
    level,
    places: places.map((place) => place.code),
    candidates,
  });
}
