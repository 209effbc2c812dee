import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AddMute, type AlertSettings, LONGEST_MUTE_DAYS } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';

const DAY_MS = 86_400_000;

/** By which figures a unit's alerts are raised and call people, and what it does not want to be told of for a while. */
@Injectable()
export class AlertSettingsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async change(settings: AlertSettings, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      await tx.query(
        `INSERT INTO alert_settings (unit_id, settings, changed_by, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (unit_id) DO UPDATE SET settings = excluded.settings, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [actor.unit.id, JSON.stringify(settings), actor.id, now],
      );
      await callAnew(tx, actor.unit.path);
      await record(tx, now, {
        kind: 'duty.settings_changed',
        subject: { type: 'duty', id: actor.unit.id },
        scope: actor.unit.path,
        actor,
        data: { ...settings },
      });
    });
  }

  /** Goes by the settings of the unit above again, or by the product's own. */
  async giveUp(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM alert_settings WHERE unit_id = $1', [actor.unit.id]);
      await callAnew(tx, actor.unit.path);
      await record(tx, await databaseNow(tx), {
        kind: 'duty.settings_changed',
        subject: { type: 'duty', id: actor.unit.id },
        scope: actor.unit.path,
        actor,
        data: { own: false },
      });
    });
  }

  async mute({ rule, field, place, until, reason }: AddMute, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const ms = Date.parse(until) - now.getTime();
      if (ms <= 0 || ms > LONGEST_MUTE_DAYS * DAY_MS)
        throw new DomainError('duty.mute_too_long', { until });
      const [known] = await tx.query<{ found: boolean }[]>(
        'SELECT $1::text IS NULL OR EXISTS (SELECT FROM place WHERE code = $1) AS found',
        [place],
      );
      if (known?.found !== true) throw new DomainError('source.unknown_place', { code: place });
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO alert_mute (unit_id, rule, field, place_code, until, reason, set_by, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [actor.unit.id, rule, field, place, until, reason, actor.id, now],
      );
      await record(tx, now, {
        kind: 'alert.muted',
        subject: { type: 'duty', id: row!.id },
        scope: actor.unit.path,
        actor,
        data: { rule, field, place, until, reason },
      });
      return row!.id;
    });
  }

  /** Ends a mute before its time. */
  async unmute(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const [, ended] = await tx.query<[unknown[], number]>(
        'UPDATE alert_mute SET until = $3 WHERE id = $1 AND unit_id = $2 AND until > $3',
        [id, actor.unit.id, now],
      );
      if (ended === 0) throw new DomainError('duty.mute_not_found', { id });
      await callAnew(tx, actor.unit.path);
      await record(tx, now, {
        kind: 'alert.unmuted',
        subject: { type: 'duty', id },
        scope: actor.unit.path,
        actor,
        data: {},
      });
    });
  }
}

/** What was held back is asked anew whether it still is. */
async function callAnew(tx: EntityManager, scope: string): Promise<void> {
  await tx.query(
    `UPDATE alert SET next_call_at = huixiang_now() FROM event
     WHERE event.id = alert.event_id AND event.scope_path LIKE $1 || '%' AND alert.state = 'open' AND alert.calls = 0
       AND alert.next_call_at > huixiang_now()`,
    [scope],
  );
}
