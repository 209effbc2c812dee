import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventLevel, callWait, heldUntil } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
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
}

/**
 * Calls people about open alerts: first whoever is on duty, then, where nobody answers in time, the next person. Quiet
 * hours hold a first call back until they end; what becomes grave meanwhile calls at once.
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

async function dueAlerts(tx: EntityManager): Promise<readonly DueAlert[]> {
  return tx.query<DueAlert[]>(
    `SELECT alert.id, alert.event_id AS "eventId", event.scope_path AS scope, event.proposed_level AS level, alert.calls, alert.call_chain AS chain
     FROM alert JOIN event ON event.id = alert.event_id
     WHERE alert.state = 'open' AND (alert.next_call_at <= huixiang_now()
       -- Held back, and grave since.
       OR alert.next_call_at IS NOT NULL AND alert.calls = 0 AND event.proposed_level IN ('I', 'II'))
     ORDER BY event.proposed_level, alert.id LIMIT ${BATCH} FOR UPDATE OF alert SKIP LOCKED`,
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
  const held = alert.calls === 0 ? heldUntil(at, settings.quiet, alert.level) : at;
  if (held > at) {
    await tx.query('UPDATE alert SET next_call_at = $2 WHERE id = $1', [alert.id, new Date(held)]);
    return;
  }
  const chain = alert.chain ?? (await chainOf(tx, alert.scope));
  const account = chain[alert.calls];
  const about = { subject: { type: 'alert', id: alert.id }, scope: alert.scope } as const;
  if (account === undefined) {
    await tx.query('UPDATE alert SET next_call_at = NULL, call_chain = $2 WHERE id = $1', [
      alert.id,
      chain,
    ]);
    const data = { event: alert.eventId, called: alert.calls };
    await record(tx, now, { kind: 'alert.unanswered', ...about, data });
    return;
  }
  await tx.query('INSERT INTO alert_call (alert_id, account_id, at) VALUES ($1, $2, $3)', [
    alert.id,
    account,
    now,
  ]);
  await tx.query(
    'UPDATE alert SET calls = calls + 1, call_chain = $2, next_call_at = $3 WHERE id = $1',
    [alert.id, chain, new Date(at + callWait(alert.level, settings.waits))],
  );
  const data = { event: alert.eventId, account, call: alert.calls + 1 };
  await record(tx, now, { kind: 'alert.called', ...about, data });
}
