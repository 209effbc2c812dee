import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { MOST_WATCHES, type WatchInput, type WatchView } from '@huixiang/contracts';
import { DomainError, parseTextQuery } from '@huixiang/domain';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { watchesWithin } from './watches.queries';

/** The watches of units: who may see them is the scope, who may change them the unit itself. */
@Injectable()
export class WatchesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async list(actor: Actor): Promise<WatchView[]> {
    return watchesWithin(this.database, actor.unit.path, actor.unit.id);
  }

  async add(input: WatchInput, actor: Actor): Promise<number> {
    parseTextQuery(input.terms.q);
    return this.#write(input.name, async (tx) => {
      const now = await databaseNow(tx);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO watch (unit_id, name, terms, alerts, articles, created_by, changed_at)
         SELECT $1, $2, $3, $4, $5, $6, $7
         WHERE (SELECT count(*) FROM watch WHERE unit_id = $1 AND removed_at IS NULL) < $8 RETURNING id`,
        [
          actor.unit.id,
          input.name,
          JSON.stringify(input.terms),
          input.alerts,
          input.articles,
          actor.id,
          now,
          MOST_WATCHES,
        ],
      );
      if (row === undefined) throw new DomainError('watch.too_many', { most: MOST_WATCHES });
      await note(tx, now, 'watch.added', row.id, actor, {
        alerts: input.alerts,
        articles: input.articles,
      });
      return row.id;
    });
  }

  async change(id: number, input: WatchInput, actor: Actor): Promise<void> {
    parseTextQuery(input.terms.q);
    await this.#write(input.name, async (tx) => {
      const now = await databaseNow(tx);
      const [, changed] = await tx.query<[unknown[], number]>(
        `UPDATE watch SET name = $3, terms = $4, alerts = $5, articles = $6, changed_at = $7
         WHERE id = $1 AND unit_id = $2 AND removed_at IS NULL`,
        [
          id,
          actor.unit.id,
          input.name,
          JSON.stringify(input.terms),
          input.alerts,
          input.articles,
          now,
        ],
      );
      if (changed === 0) throw new DomainError('watch.not_found', { id });
      await note(tx, now, 'watch.changed', id, actor, {
        alerts: input.alerts,
        articles: input.articles,
      });
    });
  }

  /** What it found stays: alerts it raised name it. */
  async remove(id: number, actor: Actor): Promise<void> {
    await this.#setRemoved(id, actor, true);
  }

  async restore(id: number, actor: Actor): Promise<void> {
    await this.#setRemoved(id, actor, false);
  }

  async #setRemoved(id: number, actor: Actor, removed: boolean): Promise<void> {
    await this.#write('', async (tx) => {
      const now = await databaseNow(tx);
      const [, changed] = await tx.query<[unknown[], number]>(
        `UPDATE watch SET removed_at = CASE WHEN $3 THEN $4::timestamptz END, changed_at = $4
         WHERE id = $1 AND unit_id = $2 AND (removed_at IS NULL) = $3`,
        [id, actor.unit.id, removed, now],
      );
      if (changed === 0) throw new DomainError('watch.not_found', { id });
      await note(tx, now, removed ? 'watch.removed' : 'watch.restored', id, actor, {});
    });
  }

  async #write<T>(name: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (error instanceof QueryFailedError && String(error).includes('watch_name'))
        throw new DomainError('watch.name_taken', { name });
      throw error;
    }
  }
}

async function note(
  tx: EntityManager,
  now: Date,
  kind: 'watch.added' | 'watch.changed' | 'watch.removed' | 'watch.restored',
  id: number,
  actor: Actor,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(tx, now, {
    kind,
    subject: { type: 'watch', id },
    scope: actor.unit.path,
    actor,
    data,
  });
}
