import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SignalList, SignalState } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { signalCounts, signalWithin, signalsOf } from './signals.queries';

/** 苗头: what officers see of emerging signals, and what they say of them. */
@Injectable()
export class SignalsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async list(state: SignalState, actor: Actor): Promise<SignalList> {
    const { path } = actor.unit;
    const tx = this.database.manager;
    return { counts: await signalCounts(tx, path), signals: await signalsOf(tx, path, state) };
  }

  /** A person says that it is nothing: what is heard of it later does not bring it back. */
  async dismiss(id: number, reason: string, actor: Actor): Promise<void> {
    await this.#change(id, actor, 'signal.dismissed', { reason }, (tx, now) =>
      tx.query(
        'UPDATE signal SET dismissed_by = $2, dismissed_at = $3, dismissal = $4 WHERE id = $1',
        [id, actor.id, now, reason],
      ),
    );
  }

  async reopen(id: number, actor: Actor): Promise<void> {
    await this.#change(id, actor, 'signal.reopened', {}, (tx) =>
      tx.query(
        'UPDATE signal SET dismissed_by = NULL, dismissed_at = NULL, dismissal = NULL WHERE id = $1',
        [id],
      ),
    );
  }

  async #change(
    id: number,
    actor: Actor,
    kind: 'signal.dismissed' | 'signal.reopened',
    data: Readonly<Record<string, unknown>>,
    change: (tx: EntityManager, now: Date) => Promise<unknown>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [signal] = await tx.query<{ scope: string; dismissed: boolean }[]>(
        `SELECT s.scope_path AS scope, s.dismissed_at IS NOT NULL AS dismissed FROM signal s
         WHERE s.id = $1 AND ${signalWithin('$2')} FOR UPDATE`,
        [id, actor.unit.path],
      );
      if (signal === undefined) throw new DomainError('signal.not_found', { id });
      // Somebody was quicker with the same.
      if (signal.dismissed === (kind === 'signal.dismissed')) return;
      const now = await databaseNow(tx);
      await change(tx, now);
      await record(tx, now, {
        kind,
        subject: { type: 'signal', id },
        scope: signal.scope,
        actor,
        data,
      });
    });
  }
}
