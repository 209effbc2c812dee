import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventLevel, callWait, heldUntil, isAtLeast } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { mutedAlerts } from '../alerts/mutes.queries';
import { type SettingsOfUnits, readSettings } from '../alerts/settings.queries';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { chainOf } from './chain.queries';

const BATCH = 50;

interface DueAlert {
  readonly id: number;
  readonly eventId: number;
  readonly scope: string;
  readonly level: EventLevel;
  readonly calls: number;
  readonly chain: number[] | null;
  /** It has become grave since it called last. */
  readonly risen: boolean;
}

/**
 * Calls people about open alerts: first whoever is on duty, then, where nobody answers in time, the next person. Quiet
 * hours and mutes hold calls back until they end; what becomes grave calls from the beginning, at once.
 */
@Injectable()
export class AlertCalls {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Makes one batch of due calls; returns how many alerts were looked at. */
  async call(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await dueAlerts(tx);
      if (due.length === 0) return 0;
      const settings = await readSettings(tx);
      const now = await databaseNow(tx);
      for (const alert of due) await callNext(tx, alert, settings, now);
      return due.length;
    });
  }
}

/** Alerts of before there were calls are left alone. */
const RISEN = `(event.level IN ('I', 'II') AND NOT alert.call_grave AND (alert.calls > 0 OR alert.next_call_at IS NOT NULL))`;

async function dueAlerts(tx: EntityManager): Promise<readonly DueAlert[]> {
  return tx.query<DueAlert[]>(
    `SELECT alert.id, alert.event_id AS "eventId", event.scope_path AS scope, event.level, alert.calls, alert.call_chain AS chain,
       ${RISEN} AS risen
     FROM alert JOIN event ON event.id = alert.event_id
     WHERE alert.state = 'open' AND (alert.next_call_at <= huixiang_now()
       OR ${RISEN})
     ORDER BY event.level, alert.id LIMIT ${BATCH} FOR UPDATE OF alert SKIP LOCKED`,
  );
}

async function callNext(
  tx: EntityManager,
  alert: DueAlert,
  units: SettingsOfUnits,
  now: Date,
): Promise<void> {
  const { settings } = units.of(alert.scope);
  const at = now.getTime();
  const held = await heldBack(tx, alert, heldUntil(at, settings.quiet, alert.level));
  if (held > at) {
    await tx.query('UPDATE alert SET next_call_at = $2 WHERE id = $1', [alert.id, new Date(held)]);
    return;
  }
  const isGrave = isAtLeast(alert.level, 'II');
  const before = alert.risen ? { calls: 0, chain: null } : alert;
  const chain = before.chain ?? (await chainOf(tx, alert.scope));
  const account = chain[before.calls];
  const about = { subject: { type: 'alert', id: alert.id }, scope: alert.scope } as const;
  const calls = before.calls + (account === undefined ? 0 : 1);
  const next = account === undefined ? null : new Date(at + callWait(alert.level, settings.waits));
  await tx.query(
    'UPDATE alert SET calls = $2, call_chain = $3, next_call_at = $4, call_grave = $5 WHERE id = $1',
    [alert.id, calls, chain, next, isGrave],
  );
  if (account === undefined) {
    const data = { event: alert.eventId, called: calls };
    await record(tx, now, { kind: 'alert.unanswered', ...about, data });
    return;
  }
  await tx.query('INSERT INTO alert_call (alert_id, account_id, at) VALUES ($1, $2, $3)', [
    alert.id,
    account,
    now,
  ]);
  const data = { event: alert.eventId, account, call: calls };
  await record(tx, now, { kind: 'alert.called', ...about, data });
}

/** A mute of the unit, or of one above it, holds as quiet hours do. */
async function heldBack(
  tx: EntityManager,
  { id, scope }: DueAlert,
  quiet: number,
): Promise<number> {
  const muted = await mutedAlerts(tx, [id], scope);
  return Math.max(quiet, muted.get(id)?.getTime() ?? 0);
}
