import type { AlertContext } from '@huixiang/contracts';
import {
  type Category,
  type EventLevel,
  type Field,
  type Start,
  presetCategories,
  presetEventLevel,
  presetOrigin,
  startClocks,
  strictestClocks,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { routeEvent } from '../cases/routing.queries';
import { placesAbove, readCalendar, readClockRules } from '../rules/clock-rules.queries';

interface Matter {
  readonly eventId: number;
  readonly raisedAt: Date;
  readonly now: Date;
}

interface EventRow {
  readonly level: EventLevel;
  readonly accidentLevel: EventLevel | null;
  readonly categories: Category[];
  readonly field: Field | null;
  readonly place: string | null;
  readonly firstReportedAt: Date;
}

/** Whom a case about the event would go to, and what it would owe by the rules of the day the alert was raised. */
export async function ifOpened(
  tx: EntityManager,
  { eventId, raisedAt, now }: Matter,
): Promise<Pick<AlertContext, 'units' | 'due'>> {
  const [event] = await tx.query<EventRow[]>(
    `SELECT level, proposal -> 'accident' ->> 'level' AS "accidentLevel", categories, field, place_code AS place, first_reported_at AS "firstReportedAt"
     FROM event WHERE id = $1`,
    [eventId],
  );
  const eventLevel = presetEventLevel(event!);
  const { responsible } = await routeEvent(tx, eventId, eventLevel);
  const units = await tx.query<{ name: string; place: string }[]>(
    `SELECT unit.name, unit.place_code AS place FROM unnest($1::int[]) WITH ORDINALITY AS lead (id, n) JOIN unit USING (id) ORDER BY n`,
    [responsible.map(Number)],
  );
  const place = units[0]?.place ?? event!.place;
  const ruled = {
    ...event!,
    eventLevel,
    opinionLevel: event!.level,
    categories: presetCategories(event!.categories),
    origin: presetOrigin(event!.categories),
    detectedAt: raisedAt,
    places: place === null ? [] : await placesAbove(tx, place),
  };
  const [rules, calendar] = [await readClockRules(tx), await readCalendar(tx)];
  const starts: readonly Start[] = [
    { point: 'anchor', anchors: { detected: raisedAt, first_public: event!.firstReportedAt } },
    { point: 'detected', at: raisedAt },
    { point: 'opened', at: now },
  ];
  const clocks = starts.flatMap((start) => startClocks(rules, ruled, start, calendar));
  return {
    units: units.map(({ name }) => name),
    due: strictestClocks(clocks)
      .map(({ duty, basis, anchor, dueAt }) => ({
        duty,
        basis,
        anchorKind: anchor.kind,
        anchorAt: anchor.at.toISOString(),
        dueAt: dueAt.toISOString(),
      }))
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
  };
}

/** Kinds of outlet the event is in, in the order in which they were reached. */
export function reachedTiers(tx: EntityManager, eventId: number): Promise<AlertContext['reached']> {
  return tx.query(
    `SELECT s.tier, to_char(min(coalesce(a.claimed_at, a.first_seen_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       count(DISTINCT a.source_id)::int AS outlets, count(*)::int AS articles
     FROM article a JOIN source s ON s.id = a.source_id WHERE a.event_id = $1 GROUP BY 1 ORDER BY 2, 1`,
    [eventId],
  );
}
