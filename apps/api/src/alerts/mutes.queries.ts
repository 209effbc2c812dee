import { type AlertRule, type EventLevel, type Mute, isMuted } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

interface TimedMute extends Mute {
  readonly until: Date;
}

/**
 * Until when people of the unit at `path` are not to be disturbed by these alerts, as it or a unit above it has said; nothing
 * of those that disturb. A mute of a unit below is that unit's own affair.
 */
export async function mutedAlerts(
  database: Pick<EntityManager, 'query'>,
  alertIds: readonly number[],
  path: string,
): Promise<ReadonlyMap<number, Date>> {
  const mutes = await database.query<TimedMute[]>(
    `SELECT m.rule, m.field, m.place_code AS place, m.until FROM alert_mute m JOIN unit u ON u.id = m.unit_id
     WHERE m.until > huixiang_now() AND $1 LIKE u.path || '%' ORDER BY m.until`,
    [path],
  );
  if (mutes.length === 0 || alertIds.length === 0) return new Map();
  const alerts = await database.query<
    { id: number; level: EventLevel; field: string | null; places: string[]; rules: AlertRule[] }[]
  >(
    `SELECT alert.id, e.level, e.field, ARRAY(SELECT rule FROM alert_reason WHERE alert_id = alert.id) AS rules,
       ARRAY(WITH RECURSIVE up AS (
         SELECT code, parent_code FROM place WHERE code = e.place_code
         UNION ALL SELECT place.code, place.parent_code FROM place JOIN up ON place.code = up.parent_code)
       SELECT code FROM up) AS places
     FROM alert JOIN event e ON e.id = alert.event_id WHERE alert.id = ANY ($1::bigint[])`,
    [alertIds],
  );
  return new Map(
    alerts.flatMap(({ id, rules, ...event }) =>
      isMuted(rules, event, mutes) ? [[Number(id), endOf(mutes, rules, event)] as const] : [],
    ),
  );
}

/** The first moment at which one of the mutes it takes has ended. */
function endOf(
  mutes: readonly TimedMute[],
  rules: readonly AlertRule[],
  event: Parameters<typeof isMuted>[1],
): Date {
  const lasting = mutes.findIndex((_, i) => !isMuted(rules, event, mutes.slice(i + 1)));
  return mutes[lasting]!.until;
}
