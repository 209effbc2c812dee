import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  ActOnSources,
  AddSource,
  ChangeSource,
  LedgerKind,
  SourceDetail,
  SourceView,
} from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { AS_SOON_AS_ALLOWED, makeDue } from './claim.queries';
import { newPushKey } from './push-key';
import { Remembered } from './remembered';
import { placeNames, recentArticles, articlesPerDay } from './source.queries';
import { sourceAddress } from './source-address';
import { SOURCE_IN_SCOPE, placeWithin, refuseForeign } from './source-scope';
import { LISTED, detailOf, viewOf } from './source.view';
import { SourceEntity } from './source.entity';

@Injectable()
export class SourcesService {
  /** Asked for by every open list each quarter of a minute, and it reads two weeks of articles. */
  readonly #perDay = new Remembered(PER_DAY_MS, () => articlesPerDay(this.database.manager));

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** All sources, those in trouble first; everybody reads them, each is managed by the unit of its place. */
  async list(scope: string): Promise<SourceView[]> {
    const managed = await this.#managed(scope);
    const sources = await this.#sources.find({ select: LISTED, order: { id: 'ASC' } });
    const places = await placeNames(this.database.manager);
    const perDay = await this.#perDay.get();
    return sources
      .sort((a, b) => b.failuresInRow - a.failuresInRow || a.id - b.id)
      .map((source) => viewOf(source, places, managed.has(source.id), perDay.get(source.id)));
  }

  async #managed(scope: string): Promise<ReadonlySet<number>> {
    const rows = await this.database.query<{ id: number }[]>(
      `SELECT id FROM source WHERE ${SOURCE_IN_SCOPE}`,
      [scope],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async detail(id: number, scope: string): Promise<SourceDetail> {
    const source = await this.#get(id);
    const places = await placeNames(this.database.manager);
    const perDay = await articlesPerDay(this.database.manager, id);
    const recent = await recentArticles(this.database.manager, id);
    const isManaged = (await this.#managed(scope)).has(id);
    return detailOf(source, places, isManaged, perDay.get(id), recent);
  }

  /** Adds a source, due at once; a push endpoint's key is returned this once. */
  async add(input: AddSource, actor: Actor): Promise<{ id: number; key: string | null }> {
    const key = input.kind === 'push' ? newPushKey() : null;
    return this.database.transaction(async (tx) => {
      const url = input.kind === 'feed' ? sourceAddress(input.url) : null;
      await refuseTaken(tx, url, null);
      await refuseUnknownPlace(tx, input.placeCode);
      const place = await placeWithin(tx, input.placeCode, actor);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO source (kind, name, url, tier, place_code, folder, zone, full_text, interval_seconds, push_key_hash, readers)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (url) DO NOTHING RETURNING id`,
        [
          input.kind,
          input.name,
          url,
          input.tier,
          place,
          input.folder,
          input.zone,
          input.fullText,
          input.intervalSeconds,
          key?.hash ?? null,
          input.readers,
        ],
      );
      if (row === undefined) throw new DomainError('source.already_there', { url });
      await note(tx, 'source.added', row.id, actor, { kind: input.kind, tier: input.tier });
      return { id: row.id, key: key?.key ?? null };
    });
  }

  async change(id: number, input: ChangeSource, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const source = await this.#get(id);
      await refuseForeign(tx, id, actor);
      if (input.placeCode !== undefined) await placeWithin(tx, input.placeCode, actor);
      if (input.url !== undefined && source.kind !== 'feed')
        throw new DomainError('source.has_no_address', { id });
      const url = input.url === undefined ? source.url : sourceAddress(input.url);
      await refuseTaken(tx, url, id);
      await refuseUnknownPlace(tx, input.placeCode ?? null);
      const isMoved = url !== source.url;
      const isReread = isMoved || (input.zone ?? source.zone) !== source.zone;
      await tx
        .getRepository(SourceEntity)
        .update(id, { ...input, url, ...(isReread && UNREAD), ...(isMoved && UNKNOWN) })
        .catch((error: unknown) => {
          throw isTaken(error) ? new DomainError('source.already_there', { url }) : error;
        });
      // What the old address asked for binds nobody at the new one.
      if (isMoved) await tx.query('UPDATE source SET not_before = NULL WHERE id = $1', [id]);
      if (isReread) await makeDue(tx, { id });
      await note(tx, 'source.changed', id, actor, { fields: Object.keys(input) });
    });
  }

  /** A source with articles stays, for what was said stays; it can be paused. */
  async remove(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await refuseForeign(tx, id, actor);
      const [, removed] = await tx.query<[unknown, number]>(
        'DELETE FROM source WHERE id = $1 AND NOT EXISTS (SELECT FROM article WHERE source_id = $1)',
        [id],
      );
      if (removed === 0) {
        await this.#get(id);
        throw new DomainError('source.has_articles', { id });
      }
      await note(tx, 'source.removed', id, actor);
    });
  }

  /** A new key for a push endpoint; the old one ends at once. */
  async renewKey(id: number, actor: Actor): Promise<{ key: string }> {
    const { key, hash } = newPushKey();
    await this.database.transaction(async (tx) => {
      await refuseForeign(tx, id, actor);
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE source SET push_key_hash = $2 WHERE id = $1 AND kind = 'push'`,
        [id, hash],
      );
      if (changed === 0) throw new DomainError('source.not_found', { id });
      await note(tx, 'source.key_issued', id, actor);
    });
    return { key };
  }

  /** Does one thing to many sources the actor manages, in one transaction; returns how many it changed. */
  async act({ ids, act }: ActOnSources, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [rows] = await tx.query<[{ id: number }[], number]>(
        `UPDATE source SET ${ASSIGNMENT[act]}
         WHERE id = ANY ($2::int[]) AND ${CONDITION[act]} AND ${SOURCE_IN_SCOPE} RETURNING id`,
        [actor.unit.path, ids],
      );
      const kind = act === 'pause' ? 'source.paused' : 'source.resumed';
      if (act !== 'check') for (const { id } of rows) await note(tx, kind, id, actor);
      return rows.length;
    });
  }

  get #sources() {
    return this.database.getRepository(SourceEntity);
  }

  async #get(id: number): Promise<SourceEntity> {
    const source = await this.#sources.findOneBy({ id });
    if (source === null) throw new DomainError('source.not_found', { id });
    return source;
  }
}

const PER_DAY_MS = 60_000;

/** The document is read anew, though it may not have changed. */
const UNREAD = { etag: null, lastModified: null, documentHash: null };
/** What was learned of another address says nothing of this one. */
const UNKNOWN = {
  movedTo: null,
  movedSeen: 0,
  failuresInRow: 0,
  failure: null,
  failureDetail: null,
  failureSample: null,
  itemRate: null,
  hints: {},
};

/** PostgreSQL's code for a unique key that is taken: somebody was quicker. */
function isTaken(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505';
}

const ASSIGNMENT = {
  check: `next_check_at = ${AS_SOON_AS_ALLOWED}`,
  pause: 'paused_at = huixiang_now(), pause_reason = NULL',
  resume: `paused_at = NULL, pause_reason = NULL, next_check_at = ${AS_SOON_AS_ALLOWED}`,
} as const;
const CONDITION = {
  check: `paused_at IS NULL AND kind = 'feed'`,
  pause: 'paused_at IS NULL',
  resume: 'paused_at IS NOT NULL',
} as const;

async function refuseTaken(
  tx: EntityManager,
  url: string | null,
  except: number | null,
): Promise<void> {
  if (url === null) return;
  const [taken] = await tx.query<{ id: number; name: string }[]>(
    'SELECT id, name FROM source WHERE url = $1 AND id IS DISTINCT FROM $2',
    [url, except],
  );
  if (taken !== undefined) throw new DomainError('source.already_there', taken);
}

async function refuseUnknownPlace(tx: EntityManager, code: string | null): Promise<void> {
  if (code === null) return;
  if (!(await placeNames(tx)).has(code)) throw new DomainError('source.unknown_place', { code });
}

async function note(
  tx: EntityManager,
  kind: LedgerKind,
  id: number,
  actor: Actor,
  data: Record<string, unknown> = {},
): Promise<void> {
  await record(tx, await databaseNow(tx), {
    kind,
    subject: { type: 'source', id },
    scope: actor.unit.path,
    actor,
    data,
  });
}
