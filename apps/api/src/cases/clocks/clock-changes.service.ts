import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ClockExtension, ClockPause } from '@huixiang/contracts';
import { DomainError, judgesOwn } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { findCase } from '../find-case.queries';
import { extendedBy, pausedUntil, reckonAnew } from './clock-reckoning';
import { ClockEntity } from './clock.entity';

const LONGEST_PAUSE_MS = 366 * 86_400_000;

/**
 * Pauses and extends clocks, where their rule allows it: with an authority, a reason and an end, by somebody above
 * the unit whose clock it is. A clock that has run out is neither: what is late stays late.
 */
@Injectable()
export class ClockChangesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Lets a clock stand still from now until `until`. */
  async pause(id: number, input: ClockPause, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { clock, scope, now } = await findRunning(tx, id, actor);
      if (!clock.pausable) throw new DomainError('clock.not_pausable', { basis: clock.basis });
      const until = new Date(input.until);
      if (until <= now || until.getTime() > now.getTime() + LONGEST_PAUSE_MS)
        throw new DomainError('clock.pause_past', { until: input.until });
      const paused = await pausedUntil(tx, id, now);
      if (paused !== null) throw new DomainError('clock.already_paused', { until: paused });
      await tx.query(
        `INSERT INTO clock_pause (clock_id, from_at, to_at, authority, reason, by_id) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, now, until, input.authority, input.reason, actor.id],
      );
      const dueAt = await reckonAnew(tx, clock, until);
      const { authority, reason } = input;
      await this.#record(tx, 'clock.paused', clock, scope, now, actor, {
        until: until.toISOString(),
        authority,
        reason,
        dueAt,
      });
    });
  }

  /** Lets a paused clock run on before its pause ends. */
  async resume(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { clock, scope, now } = await findRunning(tx, id, actor);
      const [, ended] = await tx.query<[unknown, number]>(
        'UPDATE clock_pause SET to_at = $2 WHERE clock_id = $1 AND from_at <= $2 AND to_at > $2',
        [id, now],
      );
      if (ended === 0) throw new DomainError('clock.not_paused', { id });
      const dueAt = await reckonAnew(tx, clock, now);
      await this.#record(tx, 'clock.resumed', clock, scope, now, actor, { dueAt });
    });
  }

  /** Gives a clock more time, in its own unit, up to what its rule allows in all. */
  async extend(id: number, input: ClockExtension, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { clock, scope, now } = await findRunning(tx, id, actor);
      if (clock.extension === null)
        throw new DomainError('clock.not_extendable', { basis: clock.basis });
      const left = clock.extension - (await extendedBy(tx, id));
      if (input.amount > left)
        throw new DomainError('clock.extended_too_far', { left, unit: clock.unit });
      const { amount, authority, reason } = input;
      await tx.query(
        `INSERT INTO clock_extension (clock_id, amount, authority, reason, by_id, at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, amount, authority, reason, actor.id, now],
      );
      const dueAt = await reckonAnew(tx, clock, (await pausedUntil(tx, id, now)) ?? now);
      const data = { amount, unit: clock.unit, authority, reason, dueAt };
      await this.#record(tx, 'clock.extended', clock, scope, now, actor, data);
    });
  }

  async #record(
    tx: EntityManager,
    kind: 'clock.paused' | 'clock.resumed' | 'clock.extended',
    clock: ClockEntity,
    scope: string,
    now: Date,
    actor: Actor,
    { dueAt, ...more }: { readonly dueAt: Date } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { id, caseId, duty } = clock;
    const subject = { type: 'clock', id } as const;
    const dueBefore = clock.dueAt.toISOString();
    const told = { duty, dueBefore, dueAt: dueAt.toISOString(), ...more };
    await record(tx, now, { kind, subject, scope, caseId, actor, data: told });
  }
}

/** A clock that still runs, locked with its case, of a unit the actor stands above. */
async function findRunning(tx: EntityManager, id: number, actor: Actor) {
  const known = await tx.findOneBy(ClockEntity, { id });
  if (known === null) throw new DomainError('clock.not_found', { id });
  const { row, scope } = await findCase(tx, known.caseId, actor.unit.path, true);
  const clock = await tx.findOneOrFail(ClockEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  // Nobody gives their own unit more time, but the topmost, which has no one above it here.
  if (judgesOwn(actor.unit.path, scope)) throw new DomainError('clock.own_unit', { id });
  if (row.closedAt !== null || clock.endedAt !== null)
    throw new DomainError('case.closed', { id: row.id });
  if (clock.metAt !== null) throw new DomainError('clock.already_met', { id });
  const now = await databaseNow(tx);
  if (now >= clock.dueAt)
    throw new DomainError('clock.already_due', { dueAt: clock.dueAt.toISOString() });
  return { clock, scope, now };
}
