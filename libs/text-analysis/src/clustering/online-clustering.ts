import { EventIndex, type PlaceableArticle } from '@huixiang/domain';
import { analyse } from '../analyse';
import type { Gazetteer } from '../places/gazetteer';
import { Fingerprints } from '../reprints/fingerprints';
import { isReprint } from '../reprints/shingles';

/** An article as it comes. */
export interface HeardArticle {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
}

interface Original {
  readonly event: number;
  readonly title: string;
  readonly body: string;
}

/** Silent events are looked for once in so many articles. */
const SWEEP = 100;

/**
 * Gathers a stream of articles into events without a database, as the placer does with one. An event has the number of its
 * first article, counted from 0.
 */
export class OnlineClustering {
  readonly #index = new EventIndex();
  readonly #fingerprints = new Fingerprints();
  readonly #originals = new Map<number, Original>();
  readonly #mergedInto = new Map<number, number>();
  #heard = 0;

  constructor(private readonly gazetteer: Gazetteer) {}

  /** The event of the next article, as far as can be told now. */
  hear(article: HeardArticle): number {
    const number = this.#heard;
    this.#heard += 1;
    if (number % SWEEP === 0) this.#index.forgetSilent(article.at);
    const { terms, headline, places, fingerprint } = analyse(
      article.title,
      article.body,
      this.gazetteer,
    );
    const original = this.#originalOf(article, fingerprint);
    if (original !== null) return this.now(original.event);
    const { title, body, at } = article;
    const placeable = {
      title,
      headline: Object.fromEntries(headline),
      terms: Object.fromEntries(terms),
      places,
      bodyLength: body.length,
      at,
    };
    const event = this.#place(number, placeable);
    this.#fingerprints.add(number, fingerprint);
    this.#originals.set(number, { event, title, body });
    return event;
  }

  /** What became of an event: itself, or the one it was merged into. */
  now(event: number): number {
    const into = this.#mergedInto.get(event);
    return into === undefined ? event : this.now(into);
  }

  #place(number: number, article: PlaceableArticle): number {
    const event = this.#index.place(article)?.eventId ?? number;
    this.#index.fold(event, article);
    const twin = this.#index.twinOf(event);
    if (twin === null) return event;
    const [older, younger] = [Math.min(event, twin.eventId), Math.max(event, twin.eventId)];
    this.#index.merge(older, younger);
    this.#mergedInto.set(younger, older);
    return event;
  }

  #originalOf(article: HeardArticle, fingerprint: bigint): Original | null {
    if (article.body === '') return null;
    for (const { id } of this.#fingerprints.near(fingerprint)) {
      const original = this.#originals.get(id)!;
      if (isReprint(original, article)) return original;
    }
    return null;
  }
}
