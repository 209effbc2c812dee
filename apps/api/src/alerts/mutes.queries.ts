import type { AlertReason, EventLevel, Mute, MutableEvent } from '@huixiang/domain';
import { isMuted } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** The reasons that no unit at or above the event's keeps quiet now. */
export async function withoutMuted(
  tx: EntityManager,
  eventId: number,
  reasons: readonly AlertReason[],
): Promise<readonly AlertReason[]> {
  const mutes = await tx.query<Mute[]>(
    `SELECT m.rule, m.field, m.place_code AS place FROM alert_mute m JOIN unit u ON u.id = m.unit_id
     WHERE m.until > huixiang_now() AND (SELECT scope_path FROM event WHERE id = $1) LIKE u.path || '%'`,
    [eventId],
  );
  if (mutes.length === 0) return reasons;
  const event = await mutableEvent(tx, eventId);
  return reasons.filter(({ rule }) => !isMuted(rule, event, mutes));
}

async function mutableEvent(tx: EntityManager, eventId: number): Promise<MutableEvent> {
  const [row] = await tx.query<{ level: EventLevel; field: string | null; places: string[] }[]>(
    `WITH RECURSIVE up AS (
       SELECT code, parent_code FROM place WHERE code = (SELECT place_code FROM event WHERE id = $1)
       UNION ALL SELECT place.code, place.parent_code FROM place JOIN up ON place.code = up.parent_code)
     SELECT proposed_level AS level, field, ARRAY(SELECT code FROM up) AS places FROM event WHERE id = $1`,
    [eventId],
  );
  if (row === undefined) throw new Error(`event ${eventId} is gone`);
  return row;
}
