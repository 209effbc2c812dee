import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { joined } from '@huixiang/domain';
import { isReprint } from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { ActiveEvents, placeableOf } from './active-events';
import { EventArranger } from './arranging/event-arranger';
import { EventRefresh } from './event-refresh';
import { WatchMatcher } from '../watches/watch-matcher';
import { PlaceSurges } from './place-surges';
import { OwnReleases } from './spread/own-releases';
import { ReleasePickups } from './spread/release-pickups';
import { countChange, tryPlacing } from './placing-lock';
import {
  type Placed,
  type UnplacedArticle,
  changedArticles,
  giveBackEventIds,
  leaveOutIrrelevant,
  nextEventId,
  putIntoEvents,
  revisedEvents,
  startEvents,
  unplacedArticles,
} from './placing.queries';

const BATCH = 200;
/** Texts an article is compared with letter by letter. */
const COMPARED = 8;
/** Events whose originals an article is compared with. */
const NEAREST = 3;

/**
 * Puts articles into events, in the order they were admitted. Whoever holds the advisory lock is the
 * placer; each batch, with the events, alerts and ledger entries it causes, is one transaction. The active events
 * are held in memory between batches, and read anew where anybody else changed them.
 */
@Injectable()
export class Placer {
  #active: ActiveEvents | null = null;
  readonly #releases = new OwnReleases();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly refresh: EventRefresh,
    private readonly arranger: EventArranger,
    private readonly surges: PlaceSurges,
    private readonly pickups: ReleasePickups,
    private readonly watches: WatchMatcher,
  ) {}

  /** Places one batch and refreshes events whose articles were revised; 0 where nothing was to do. */
  async place(): Promise<number> {
    const active = this.#active;
    // What a transaction that fails has left in memory is not what the rows say.
    this.#active = null;
    const { done, next } = await this.database.transaction((tx) => this.#placeBatch(tx, active));
    this.#active = next;
    return done;
  }

  async #placeBatch(
    tx: EntityManager,
    known: ActiveEvents | null,
  ): Promise<{ readonly done: number; readonly next: ActiveEvents | null }> {
    const version = await tryPlacing(tx);
    if (version === null) return { done: 0, next: known };
    const leftOut = await leaveOutIrrelevant(tx, BATCH);
    const articles = await unplacedArticles(tx, BATCH);
    const revised = await revisedEvents(tx, BATCH);
    const { eventIds: sought, printed } = await this.pickups.seek(tx);
    if (articles.length + revised.length + sought.length === 0)
      return { done: leftOut, next: known };
    const now = await databaseNow(tx);
    // A database restored from a copy counts from an older version.
    const active = known !== null && known.version <= version ? known : new ActiveEvents();
    await active.catchUp(tx, version);
    const change = await countChange(tx);
    if (await this.#mergePrints(tx, printed, now)) await active.catchUp(tx, change);
    active.forgetSilent(now);
    await active.rereadOriginals(tx, revised);
    await this.#releases.catchUp(tx);
    const placed = await this.#placeAll(tx, articles, active);
    const placedIds = placed.map(({ article }) => article.id);
    await this.pickups.note(tx, placedIds, await changedArticles(tx, revised));
    const touched = new Set([...revised, ...sought, ...placed.map(({ eventId }) => eventId)]);
    await this.refresh.refresh(tx, [...touched], now, active.index);
    await this.surges.note(tx, placedIds, now);
    const merged = await this.#mergeTwins(tx, touched, active, now);
    // Behind the merging: what two events have found may be enough for one.
    await this.watches.note(tx, placedIds, revised, now);
    // What was merged is read from its rows before the next batch.
    if (!merged) active.isAt(change);
    return { done: articles.length + revised.length + sought.length + leftOut, next: active };
  }

  async #placeAll(
    tx: EntityManager,
    articles: readonly UnplacedArticle[],
    active: ActiveEvents,
  ): Promise<readonly Placed[]> {
    if (articles.length === 0) return [];
    let nextId = await nextEventId(tx);
    const begun: Placed[] = [];
    const placed: Placed[] = [];
    const bodies = new Map(articles.map((article) => [article.id, article]));
    for (const article of articles) {
      const near = await this.#nearOf(tx, article, bodies, active);
      const eventId = near.eventId ?? nextId++;
      const one = { article, eventId, reprintOf: near.reprintOf };
      placed.push(one);
      if (near.eventId === null) begun.push(one);
      // Reprints would only weigh their original twice.
      if (near.reprintOf !== null) continue;
      active.index.fold(eventId, placeableOf(article));
      active.note(eventId, article.id, BigInt(article.fingerprint));
    }
    await giveBackEventIds(tx, nextId);
    await startEvents(tx, begun);
    await putIntoEvents(tx, placed);
    return placed;
  }

  /** The event an article joins, null where it begins its own; and whose text it is. */
  async #nearOf(
    tx: EntityManager,
    article: UnplacedArticle,
    batch: ReadonlyMap<number, UnplacedArticle>,
    active: ActiveEvents,
  ): Promise<{ readonly eventId: number | null; readonly reprintOf: number | null }> {
    const own = this.#ownRelease(article, active);
    const nearest = own === null ? active.index.nearest(placeableOf(article), NEAREST) : [];
    const among = own === null ? nearest : [own];
    const possible = active.possibleOriginals(BigInt(article.fingerprint), among);
    const original = await findOriginal(tx, article, batch, possible);
    const near = original ?? own ?? joined(nearest);
    return { eventId: near?.eventId ?? null, reprintOf: original?.id ?? null };
  }

  /** Where an article prints a release: with what the release answers, unless nothing joins that any more. */
  #ownRelease(article: UnplacedArticle, active: ActiveEvents): { readonly eventId: number } | null {
    const eventId = this.#releases.eventOf(article);
    return eventId === null || active.index.get(eventId) === null ? null : { eventId };
  }

  /** Events that grew into one another become one; whether any did. */
  async #mergeTwins(
    tx: EntityManager,
    touched: ReadonlySet<number>,
    active: ActiveEvents,
    now: Date,
  ): Promise<boolean> {
    let merged = false;
    for (const id of touched) {
      const twin = active.twinOf(id);
      if (twin === null) continue;
      const [older, younger] = [Math.min(id, twin), Math.max(id, twin)];
      const into = await this.arranger.staysOf(tx, older, younger);
      if (into === null) continue;
      const from = into === older ? younger : older;
      await this.arranger.merge(tx, from, into, { reason: '报道内容趋同', now });
      active.index.remove(from);
      merged = true;
    }
    return merged;
  }

  /**
   * Events that are nothing but a release, printed before anybody entered it, go where it answers, before anything else can
   * join them; whether any did.
   */
  async #mergePrints(
    tx: EntityManager,
    printed: readonly { readonly from: number; readonly into: number }[],
    now: Date,
  ): Promise<boolean> {
    for (const { from, into } of printed)
      await this.arranger.merge(tx, from, into, { reason: '内容为本事件的政府发布', now });
    return printed.length > 0;
  }
}

/** The original an article reprints: SimHash proposed it, shingles decide. */
async function findOriginal(
  tx: EntityManager,
  article: UnplacedArticle,
  batch: ReadonlyMap<number, UnplacedArticle>,
  possible: readonly { readonly id: number; readonly eventId: number }[],
): Promise<{ readonly id: number; readonly eventId: number } | null> {
  const compared = possible.slice(0, COMPARED);
  const missing = compared.filter(({ id }) => !batch.has(id)).map(({ id }) => id);
  const rows =
    missing.length === 0
      ? []
      : await tx.query<{ id: number; title: string; body: string }[]>(
          'SELECT id, title, body FROM article WHERE id = ANY ($1::bigint[])',
          [missing],
        );
  const texts = new Map(rows.map((row) => [Number(row.id), row]));
  const textOf = (id: number) => batch.get(id) ?? texts.get(id)!;
  return compared.find(({ id }) => isReprint(textOf(id), article)) ?? null;
}
