import { Injectable } from '@nestjs/common';
import type { AlertReason } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { AS_OPEN } from './as-open';
import { record } from '../ledger/record';

interface AlertRow {
  readonly id: number;
  readonly state: string;
  readonly scope: string;
}

/** Raises and updates alerts: one an event, one reason a rule, never the same one twice. */
@Injectable()
export class AlertRaiser {
  /** Notes every rule the event crosses now. A new reason opens a dismissed alert again, and one that was put off; figures are kept current. */
  async raise(
    tx: EntityManager,
    eventId: number,
    reasons: readonly AlertReason[],
    now: Date,
  ): Promise<void> {
    if (reasons.length === 0) return;
    const known = await alertOf(tx, eventId);
    const begun = known === null ? await startAlert(tx, eventId, now) : null;
    // Null of both: somebody else was quicker.
    const alert = known ?? begun ?? (await alertOf(tx, eventId));
    if (alert === null) throw new Error(`no alert could be started for event ${eventId}`);
    const fresh: string[] = [];
    for (const reason of reasons) {
      const [row] = await tx.query<{ inserted: boolean }[]>(
        `INSERT INTO alert_reason (alert_id, rule, figures, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (alert_id, rule) DO UPDATE SET figures = excluded.figures RETURNING xmax = 0 AS inserted`,
        [alert.id, reason.rule, JSON.stringify(reason.figures), now],
      );
      if (row?.inserted === true) fresh.push(reason.rule);
    }
    if (fresh.length === 0) return;
    const about = { subject: { type: 'alert', id: alert.id }, scope: alert.scope } as const;
    if (begun !== null) {
      await record(tx, now, {
        kind: 'alert.raised',
        ...about,
        data: { event: eventId, rules: fresh },
      });
      return;
    }
    await record(tx, now, {
      kind: 'alert.reason_added',
      ...about,
      data: { event: eventId, rules: fresh },
    });
    await openAgain(tx, alert, now, { event: eventId, rules: fresh });
  }

  /** Opens an event's alert again where it was dismissed or put off: what was decided then did not know what is known now. */
  async reopen(
    tx: EntityManager,
    eventId: number,
    now: Date,
    why: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const alert = await alertOf(tx, eventId);
    if (alert !== null) await openAgain(tx, alert, now, { event: eventId, ...why });
  }
}

async function openAgain(
  tx: EntityManager,
  { id, state, scope }: AlertRow,
  now: Date,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (state !== 'dismissed' && state !== 'snoozed') return;
  await tx.query(`UPDATE alert SET ${AS_OPEN} WHERE id = $1`, [id]);
  const subject = { type: 'alert', id } as const;
  await record(tx, now, { kind: 'alert.reopened', subject, scope, data });
}

async function alertOf(tx: EntityManager, eventId: number): Promise<AlertRow | null> {
  const [row] = await tx.query<AlertRow[]>(
    `SELECT alert.id, alert.state, event.scope_path AS scope FROM alert JOIN event ON event.id = alert.event_id
     WHERE alert.event_id = $1 FOR UPDATE OF alert`,
    [eventId],
  );
  return row ?? null;
}

async function startAlert(tx: EntityManager, eventId: number, now: Date): Promise<AlertRow | null> {
  const [row] = await tx.query<AlertRow[]>(
    // An event that has a case already needs no triage; its alert still says what it crossed.
    `INSERT INTO alert (event_id, raised_at, state, settled_at, settled_by)
     SELECT $1, $2, CASE WHEN c.id IS NULL THEN 'open' ELSE 'case_opened' END, c.opened_at, c.opened_by
     FROM (SELECT) one LEFT JOIN response_case c ON c.event_id = $1
     ON CONFLICT (event_id) DO NOTHING
     RETURNING id, state, (SELECT scope_path FROM event WHERE id = $1) AS scope`,
    [eventId, now],
  );
  return row ?? null;
}
