import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AddShifts, DutyView } from '@huixiang/contracts';
import { DomainError, callWait } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { readSettings } from '../alerts/settings.queries';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { chainOf } from './chain.queries';
import { mutesOf, notesOf, peopleById, peopleOf, shiftsOf } from './duty.queries';

const MINUTE_MS = 60_000;

/** Who is on duty in a unit, and what they hand over to one another. */
@Injectable()
export class DutyService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async view({ unit }: Actor): Promise<DutyView> {
    const tx = this.database.manager;
    const now = await databaseNow(tx);
    const shifts = await shiftsOf(tx, unit.id);
    const { settings, unit: settingsOf } = (await readSettings(tx)).of(unit.path);
    const chain = await peopleById(tx, await chainOf(tx, unit.path));
    const [grave, other] = [callWait('I', settings.waits), callWait('IV', settings.waits)];
    return {
      now: now.toISOString(),
      current:
        shifts.find(
          ({ from, to }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(to),
        ) ?? null,
      chain: chain.map((one, i) => ({
        ...one,
        graveAfter: (i * grave) / MINUTE_MS,
        otherAfter: (i * other) / MINUTE_MS,
      })),
      shifts,
      people: await peopleOf(tx, unit.id),
      notes: await notesOf(tx, unit.id),
      settings,
      settingsOf,
      mutes: await mutesOf(tx, unit.id, unit.path),
    };
  }

  async addShifts({ shifts }: AddShifts, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      // Two who draw up the same week at once: the second sees what the first wrote.
      await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [actor.unit.id]);
      for (const { from, to, people } of shifts) {
        if (Date.parse(to) <= now.getTime()) throw new DomainError('duty.shift_past', { from, to });
        await requireOwn(tx, people, actor);
        const [added] = await tx.query<unknown[]>(
          `INSERT INTO duty_shift (unit_id, from_at, to_at, people, set_by, set_at)
           SELECT $1::int, $2::timestamptz, $3::timestamptz, $4, $5, $6
           WHERE NOT EXISTS (SELECT FROM duty_shift WHERE unit_id = $1 AND from_at < $3 AND to_at > $2) RETURNING id`,
          [actor.unit.id, from, to, people, actor.id, now],
        );
        if (added === undefined) throw new DomainError('duty.shifts_overlap', { from, to });
      }
      await note(tx, now, 'duty.shifts_added', actor.unit.id, actor, {
        shifts,
      });
    });
  }

  async changeShift(id: number, people: readonly number[], actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      await requireOwn(tx, people, actor);
      const before = await shiftToCome(tx, id, actor, now);
      await tx.query('UPDATE duty_shift SET people = $2, set_by = $3, set_at = $4 WHERE id = $1', [
        id,
        people,
        actor.id,
        now,
      ]);
      await note(tx, now, 'duty.shift_changed', id, actor, { ...before, after: people });
    });
  }

  async removeShift(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const before = await shiftToCome(tx, id, actor, now);
      await tx.query('DELETE FROM duty_shift WHERE id = $1', [id]);
      await note(tx, now, 'duty.shift_removed', id, actor, { ...before });
    });
  }

  async handOver(text: string, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const [row] = await tx.query<{ id: number }[]>(
        'INSERT INTO handover_note (unit_id, text, written_by, written_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [actor.unit.id, text, actor.id, now],
      );
      await note(tx, now, 'duty.handed_over', row!.id, actor, {});
      return row!.id;
    });
  }

  async takeOver(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const [, taken] = await tx.query<[unknown[], number]>(
        'UPDATE handover_note SET taken_by = $3, taken_at = $4 WHERE id = $1 AND unit_id = $2 AND taken_at IS NULL',
        [id, actor.unit.id, actor.id, now],
      );
      if (taken === 0) throw new DomainError('duty.note_not_found', { id });
      await note(tx, now, 'duty.taken_over', id, actor, {});
    });
  }
}

/** A shift of the unit that is not over, as the ledger keeps it. */
async function shiftToCome(
  tx: EntityManager,
  id: number,
  actor: Actor,
  now: Date,
): Promise<{ readonly from: string; readonly to: string; readonly people: readonly number[] }> {
  const [row] = await tx.query<{ from: Date; to: Date; people: number[] }[]>(
    'SELECT from_at AS from, to_at AS to, people FROM duty_shift WHERE id = $1 AND unit_id = $2 AND to_at > $3 FOR UPDATE',
    [id, actor.unit.id, now],
  );
  if (row === undefined) throw new DomainError('duty.shift_not_found', { id });
  return { ...row, from: row.from.toISOString(), to: row.to.toISOString() };
}

/** Only people of the unit are put on its duty, and only those who can sign in. */
async function requireOwn(
  tx: EntityManager,
  people: readonly number[],
  actor: Actor,
): Promise<void> {
  const own = new Set((await peopleOf(tx, actor.unit.id)).map(({ id }) => id));
  const foreign = people.filter((id) => !own.has(id));
  if (foreign.length > 0) throw new DomainError('duty.not_of_unit', { people: foreign });
}

async function note(
  tx: EntityManager,
  now: Date,
  kind:
    | 'duty.shifts_added'
    | 'duty.shift_changed'
    | 'duty.shift_removed'
    | 'duty.handed_over'
    | 'duty.taken_over',
  id: number,
  actor: Actor,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { type: 'duty', id } as const;
  await record(tx, now, { kind, subject, scope: actor.unit.path, actor, data });
}
