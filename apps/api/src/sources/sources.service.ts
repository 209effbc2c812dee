import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SourceView } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { SourceEntity } from './source.entity';

const DAYS = 14;

@Injectable()
export class SourcesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** All sources, those in trouble first. */
  async list(): Promise<SourceView[]> {
    const sources = await this.database.getRepository(SourceEntity).find({ order: { id: 'ASC' } });
    const places = await this.database.query<{ code: string; name: string }[]>(
      'SELECT code, name FROM place',
    );
    const names = new Map(places.map((place) => [place.code, place.name]));
    const perDay = await this.#perDay();
    return sources
      .sort((a, b) => b.failuresInRow - a.failuresInRow || a.id - b.id)
      .map((source) => viewOf(source, names, perDay.get(source.id)));
  }

  async pause(id: number, actor: Actor): Promise<void> {
    await this.#change(id, actor, 'source.paused', 'paused_at = huixiang_now()');
  }

  async resume(id: number, actor: Actor): Promise<void> {
    await this.#change(
      id,
      actor,
      'source.resumed',
      'paused_at = NULL, next_check_at = huixiang_now()',
    );
  }

  /** Makes the source due now; the poller takes it with its next tick. */
  async checkNow(id: number): Promise<void> {
    const [, changed] = await this.database.query<[unknown, number]>(
      'UPDATE source SET next_check_at = huixiang_now() WHERE id = $1',
      [id],
    );
    if (changed === 0) throw new DomainError('source.not_found', { id });
  }

  async #change(
    id: number,
    actor: Actor,
    kind: 'source.paused' | 'source.resumed',
    assignment: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE source SET ${assignment} WHERE id = $1`,
        [id],
      );
      if (changed === 0) throw new DomainError('source.not_found', { id });
      await record(tx, await databaseNow(tx), {
        kind,
        subject: { type: 'source', id },
        scope: actor.unit.path,
        actor,
      });
    });
  }

  async #perDay(): Promise<Map<number, number[]>> {
    const rows = await this.database.query<{ source_id: number; age: number; articles: number }[]>(
      `SELECT source_id, floor(extract(epoch FROM huixiang_now() - first_seen_at) / 86400)::int AS age, count(*) AS articles
       FROM article WHERE first_seen_at > huixiang_now() - make_interval(days => $1) GROUP BY 1, 2`,
      [DAYS],
    );
    const perDay = new Map<number, number[]>();
    for (const row of rows) {
      const days = perDay.get(row.source_id) ?? new Array<number>(DAYS).fill(0);
      days[DAYS - 1 - Math.max(0, row.age)] = row.articles;
      perDay.set(row.source_id, days);
    }
    return perDay;
  }
}

function viewOf(
  source: SourceEntity,
  places: ReadonlyMap<string, string>,
  perDay: readonly number[] = new Array<number>(DAYS).fill(0),
): SourceView {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: source.id,
    name: source.name,
    url: source.url,
    tier: source.tier,
    place: places.get(source.placeCode ?? '') ?? null,
    intervalSeconds: source.intervalSeconds,
    nextCheckAt: source.nextCheckAt.toISOString(),
    pausedAt: iso(source.pausedAt),
    lastCheckAt: iso(source.lastCheckAt),
    lastSuccessAt: iso(source.lastSuccessAt),
    lastArticleAt: iso(source.lastArticleAt),
    failuresInRow: source.failuresInRow,
    failure: source.failure,
    failureDetail: source.failureDetail,
    articles: source.articles,
    perDay: [...perDay],
  };
}
