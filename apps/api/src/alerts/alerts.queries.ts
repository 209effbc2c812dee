import type { AlertState, AlertView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { eventSummaries } from '../events/event-summary.queries';
import { withWatchNames } from '../watches/watches.queries';
import { mutedAlerts } from './mutes.queries';

/** Of a queue that is worked through; of what is settled, and only grows, the newest. */
const MOST: Partial<Record<AlertState, number>> = { open: 2000, snoozed: 2000 };
const MOST_SETTLED = 200;
/** What waits, gravest first; what was put off, soonest first; what is settled, newest first. */
const ORDER: Partial<Record<AlertState, string>> = {
  open: 'event.level, event.heat DESC, alert.id DESC',
  snoozed: 'alert.snoozed_until, alert.id',
};

interface AlertRow extends Omit<
  AlertView,
  'raisedAt' | 'settledAt' | 'snoozedUntil' | 'nextCallAt' | 'mutedUntil' | 'event'
> {
  readonly nextCallAt: Date | null;
  readonly snoozedUntil: Date | null;
  readonly raisedAt: Date;
  readonly settledAt: Date | null;
  readonly eventId: number;
}

/** Alerts of one state within `scope`; of the open ones those that are muted last. */
export async function alertsWithin(
  tx: EntityManager,
  scope: string,
  state: AlertState,
): Promise<AlertView[]> {
  const rows = await alertRows(tx, scope, state);
  const ids = rows.map((row) => row.id);
  const events = await eventSummaries(tx, 'WHERE event.id = ANY ($1::bigint[])', [
    rows.map((row) => row.eventId),
  ]);
  const byId = new Map(events.map((event) => [event.id, event]));
  const muted = await mutedAlerts(tx, ids, scope);
  const reasons = await withWatchNames(
    tx,
    rows.flatMap((row) => row.reasons),
    scope,
  );
  const alerts = rows.flatMap(({ eventId, ...row }) => {
    const own = reasons.splice(0, row.reasons.length);
    const event = byId.get(eventId);
    if (event === undefined) return [];
    return [
      {
        ...row,
        reasons: own,
        raisedAt: row.raisedAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
        snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
        nextCallAt: row.nextCallAt?.toISOString() ?? null,
        mutedUntil: muted.get(row.id)?.toISOString() ?? null,
        event,
      },
    ];
  });
  if (state !== 'open') return alerts;
  const isMuted = (alert: AlertView) => alert.mutedUntil !== null;
  return [...alerts.filter((alert) => !isMuted(alert)), ...alerts.filter(isMuted)];
}

async function alertRows(
  tx: EntityManager,
  scope: string,
  state: AlertState,
): Promise<readonly AlertRow[]> {
  const order = ORDER[state] ?? 'alert.settled_at DESC, alert.id DESC';
  return tx.query<AlertRow[]>(
    `SELECT alert.id, alert.state, alert.raised_at AS "raisedAt", alert.settled_at AS "settledAt",
       account.name AS "settledBy", alert.settle_reason AS "settleReason", alert.snoozed_until AS "snoozedUntil", alert.event_id AS "eventId",
       CASE WHEN alert.state = 'open' THEN alert.next_call_at END AS "nextCallAt",
       (SELECT coalesce(json_agg(json_build_object('name', name, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY id), '[]')
        FROM (SELECT c.id, c.at, a.name FROM alert_call c JOIN account a ON a.id = c.account_id
              WHERE c.alert_id = alert.id ORDER BY c.id DESC LIMIT alert.calls) last_calls) AS calls,
       (SELECT coalesce(json_agg(json_build_object('rule', rule, 'figures', figures, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY at, rule), '[]')
        FROM alert_reason WHERE alert_id = alert.id) AS reasons
     FROM alert JOIN event ON event.id = alert.event_id LEFT JOIN account ON account.id = alert.settled_by
     WHERE event.scope_path LIKE $1 || '%' AND alert.state = $2 ORDER BY ${order} LIMIT ${MOST[state] ?? MOST_SETTLED}`,
    [scope, state],
  );
}
