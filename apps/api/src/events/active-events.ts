import {
  ACTIVE_DAYS,
  ACTIVE_DAYS_SINGLE,
  type EventCentre,
  EventIndex,
  type Nearness,
  type PlaceableArticle,
} from '@huixiang/domain';
import { Fingerprints } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import type { UnplacedArticle } from './placing.queries';

/** Events read at once: their vectors arrive as text, and are packed. */
const PAGE = 1000;

type ChangedRow = EventCentre & { readonly merged: boolean };

/** The events articles may still join, held between batches: a copy of rows, never more than they say. */
export class ActiveEvents {
  readonly index = new EventIndex();
  readonly #originals = new Map<number, Fingerprints>();
  /** Pairs of events that are not one, as a person said. */
  readonly #apart = new Set<string>();

  #version = -1;

  get version(): number {
    return this.#version;
  }

  /** Reads what was changed since the version last read; all of it the first time. */
  async catchUp(tx: EntityManager, version: number): Promise<void> {
    if (version === this.#version) return;
    for (let after = 0, rows = PAGE; rows === PAGE;) {
      const page = await this.#changedPage(tx, after);
      rows = page.length;
      after = page.at(-1)?.id ?? after;
      for (const { merged, ...event } of page) {
        this.#originals.delete(event.id);
        if (merged || event.members === 0) this.index.remove(event.id);
        else this.index.put(event);
      }
      await this.#readOriginals(
        tx,
        page.map(({ id }) => id),
      );
    }
    const apart = await tx.query<{ older: number; younger: number }[]>(
      'SELECT older_id AS older, younger_id AS younger FROM event_apart',
    );
    this.#apart.clear();
    for (const { older, younger } of apart) this.#apart.add(`${older} ${younger}`);
    this.#version = version;
  }

  async #changedPage(tx: EntityManager, after: number): Promise<readonly ChangedRow[]> {
    return tx.query<ChangedRow[]>(
      `SELECT id, title, headline, terms, richness, members, place_code AS place, first_seen_at AS "firstAt",
         last_article_at AS "lastAt", merged_into IS NOT NULL AS merged
       FROM event WHERE version > $1 AND id > $2
         -- What is in memory already is told whatever became of it; what is not, only where it may still be joined.
         AND ($1 >= 0 OR merged_into IS NULL AND last_article_at > huixiang_now()
           - make_interval(days => CASE WHEN members > 1 THEN ${ACTIVE_DAYS} ELSE ${ACTIVE_DAYS_SINGLE} END))
       ORDER BY id LIMIT ${PAGE}`,
      [this.#version, after],
    );
  }

  async #readOriginals(tx: EntityManager, eventIds: readonly number[]): Promise<void> {
    const originals = await tx.query<{ id: number; eventId: number; fingerprint: string }[]>(
      `SELECT id, event_id AS "eventId", fingerprint::text FROM article
       WHERE reprint_of IS NULL AND event_id = ANY ($1::bigint[]) ORDER BY id`,
      [eventIds],
    );
    for (const { id, eventId, fingerprint } of originals)
      this.note(eventId, id, BigInt(fingerprint));
  }

  /** Reads the originals of events anew whose texts were changed by their outlets. */
  async rereadOriginals(tx: EntityManager, eventIds: readonly number[]): Promise<void> {
    const known = eventIds.filter((id) => this.index.get(id) !== null);
    if (known.length === 0) return;
    for (const id of known) this.#originals.delete(id);
    await this.#readOriginals(tx, known);
  }

  /** What this process did itself it need not read. */
  isAt(version: number): void {
    this.#version = version;
  }

  /** Notes an original of an event. */
  note(eventId: number, articleId: number, fingerprint: bigint): void {
    const known = this.#originals.get(eventId);
    if (known !== undefined) known.add(articleId, fingerprint);
    else {
      const first = new Fingerprints();
      first.add(articleId, fingerprint);
      this.#originals.set(eventId, first);
    }
  }

  /** Forgets events that have been silent too long. */
  forgetSilent(now: Date): void {
    for (const id of this.index.forgetSilent(now)) this.#originals.delete(id);
  }

  /** Originals among the nearest events whose text an article's may be, likest first. */
  possibleOriginals(
    fingerprint: bigint,
    nearest: readonly Pick<Nearness, 'eventId'>[],
  ): readonly { readonly id: number; readonly eventId: number }[] {
    return nearest
      .flatMap(({ eventId }) =>
        (this.#originals.get(eventId)?.near(fingerprint) ?? []).map((one) => ({ ...one, eventId })),
      )
      .sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  /** The event that turned out to be one with this one, unless a person said they are two. */
  twinOf(id: number): number | null {
    const isApart = (other: number) =>
      this.#apart.has(`${Math.min(id, other)} ${Math.max(id, other)}`);
    return this.index.twinOf(id, isApart)?.eventId ?? null;
  }
}

/** An article as clustering sees it. */
export function placeableOf(article: UnplacedArticle): PlaceableArticle {
  const { title, terms, headline, places, body, at } = article;
  return { title, headline, terms, places, bodyLength: body.length, at };
}
