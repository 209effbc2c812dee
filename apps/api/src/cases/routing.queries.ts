import {
  type CandidateUnit,
  type EventLevel,
  type Field,
  type RoutingSuggestion,
  suggestRouting,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** A second place counts for routing once this share of the event's originals names it first. */
const PLACE_SHARE = 0.25;
/** An event is about a policy of the State Council once this share of its originals names it. */
const POLICY_SHARE = 0.5;

/** Suggests who answers for an event: its places, and the departments there competent for its field. */
export async function routeEvent(
  tx: EntityManager,
  eventId: number,
  level: EventLevel | null,
): Promise<RoutingSuggestion> {
  const places = await placesOf(tx, eventId);
  const [place] = places;
  const alone = places.length === 1 && place !== undefined;
  const [event] = await tx.query<{ field: Field | null }[]>(
    'SELECT field FROM event WHERE id = $1',
    [eventId],
  );
  const field = event?.field ?? null;
  return suggestRouting({
    concernsStatePolicy: await concernsStatePolicy(tx, eventId),
    level,
    places,
    candidates: alone ? await competentFrom(tx, field, place) : [],
    superiors: alone ? [] : await competentFrom(tx, field, await commonPlaceOf(tx, places)),
  });
}

/** Suggests who answers for a matter no event is followed for: it has one place and one field. */
export async function routeMatter(
  tx: EntityManager,
  { place, field }: { readonly place: string; readonly field: Field },
  level: EventLevel | null,
): Promise<RoutingSuggestion> {
  return suggestRouting({
    concernsStatePolicy: false,
    level,
    places: [place],
    candidates: await competentFrom(tx, field, place),
    superiors: [],
  });
}

/** The places an event is about; one that lies above another says only where that other lies. */
async function placesOf(tx: EntityManager, eventId: number): Promise<readonly string[]> {
  const rows = await tx.query<{ code: string }[]>(
    `WITH RECURSIVE named AS (
       SELECT places[1] AS code, count(*) AS originals FROM article
       WHERE event_id = $1 AND reprint_of IS NULL AND places[1] IS NOT NULL
       GROUP BY 1 HAVING count(*) >= $2::float8 * (SELECT count(*) FROM article WHERE event_id = $1 AND reprint_of IS NULL AND places[1] IS NOT NULL)
     ), above AS (
       SELECT place.parent_code AS code FROM named JOIN place ON place.code = named.code
       UNION SELECT place.parent_code FROM above JOIN place ON place.code = above.code
     )
     SELECT code FROM named WHERE code NOT IN (SELECT code FROM above WHERE code IS NOT NULL)
     ORDER BY originals DESC, code`,
    [eventId, PLACE_SHARE],
  );
  return rows.map(({ code }) => code);
}

/** The nearest place all of these lie in; null where there is none. */
async function commonPlaceOf(tx: EntityManager, places: readonly string[]): Promise<string | null> {
  const [row] = await tx.query<{ code: string }[]>(
    `WITH RECURSIVE line AS (
       SELECT code AS first, code, parent_code, 0 AS height FROM place WHERE code = ANY ($1::text[])
       UNION ALL
       SELECT line.first, place.code, place.parent_code, height + 1 FROM line JOIN place ON place.code = line.parent_code
     )
     SELECT code FROM line GROUP BY code HAVING count(DISTINCT first) = cardinality($1::text[]) ORDER BY max(height) LIMIT 1`,
    [places],
  );
  return row?.code ?? null;
}

/** Departments competent for `field` in `place`, or in the nearest place above that has any. */
async function competentFrom(
  tx: EntityManager,
  field: Field | null,
  place: string | null,
): Promise<readonly CandidateUnit[]> {
  return tx.query<CandidateUnit[]>(
    `WITH RECURSIVE line AS (
       SELECT code, parent_code, 0 AS height FROM place WHERE code = $2
       UNION ALL SELECT place.code, place.parent_code, height + 1 FROM line JOIN place ON place.code = line.parent_code
     ), competent AS (
       SELECT unit.id, unit.place_code, unit.vertical, line.height, array_position(unit.fields, $1) AS rank
       FROM line JOIN unit ON unit.place_code = line.code AND unit.kind = 'department' AND $1 = ANY (unit.fields)
     )
     SELECT id::text AS id, place_code AS place, vertical FROM competent
     WHERE height = (SELECT min(height) FROM competent) ORDER BY rank, id`,
    [field, place],
  );
}

/** Whether an event misreads or questions a policy of the State Council rather than what an office here did. */
async function concernsStatePolicy(tx: EntityManager, eventId: number): Promise<boolean> {
  const [row] = await tx.query<{ concerns: boolean }[]>(
    `SELECT 'misreading' = ANY (event.categories) AND
       (SELECT coalesce(avg((a.title || a.body ~ '国务院|国办发|国发〔|国家(出台|发布|规定)的?')::int), 0) FROM article a
        WHERE a.event_id = event.id AND a.reprint_of IS NULL) >= $2::float8 AS concerns
     FROM event WHERE event.id = $1`,
    [eventId, POLICY_SHARE],
  );
  return row?.concerns === true;
}
