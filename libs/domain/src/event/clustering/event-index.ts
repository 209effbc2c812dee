import type { TermVector } from '../term-vector';
import { centreAsArticle, density, emptyCentre, foldIn, mergedCentre } from './centre';
import {
  HEADLINE_SHARE,
  JOINS_FROM,
  MERGES_FROM,
  MERGES_WITH,
  placeTerm,
  richnessOf,
  silenceTerm,
} from './nearness';
import type { EventCentre, Nearness, PlaceableArticle } from './placeable';
import { Postings } from './postings';
import { isNextIssue } from './series';

/**
 * The active events, and the one an article belongs to: online single-pass clustering with sub-vectors of headline and text,
 * place and time, as of Miranda et al. (EMNLP 2018), over an inverted index. An article is compared with the mean of an
 * event's articles; ties go to the older event, so the same articles in the same order give the same events.
 */
export class EventIndex {
  readonly #slots = new Map<number, number>();
  readonly #events: (EventCentre | null)[] = [];
  readonly #free: number[] = [];
  readonly #headlines = new Postings();
  readonly #terms = new Postings();
  #headlineSums = new Float64Array(1024);
  #termSums = new Float64Array(1024);

  get size(): number {
    return this.#slots.size;
  }

  get(id: number): EventCentre | null {
    const slot = this.#slots.get(id);
    return slot === undefined ? null : this.#events[slot]!;
  }

  ids(): readonly number[] {
    return [...this.#slots.keys()];
  }

  /** Puts an event in as it was kept, in place of what is known of it. */
  put(event: EventCentre): void {
    const known = this.#slots.get(event.id);
    const slot = known ?? this.#free.pop() ?? this.#events.length;
    const before = known === undefined ? null : this.#events[slot]!;
    this.#reweigh(this.#headlines, slot, before?.headline ?? {}, event.headline);
    this.#reweigh(this.#terms, slot, before?.terms ?? {}, event.terms);
    this.#events[slot] = event;
    this.#slots.set(event.id, slot);
    if (slot < this.#headlineSums.length) return;
    this.#headlineSums = new Float64Array(2 * slot);
    this.#termSums = new Float64Array(2 * slot);
  }

  /** Forgets an event: nothing joins it any more. */
  remove(id: number): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    const event = this.#events[slot]!;
    this.#reweigh(this.#headlines, slot, event.headline, {});
    this.#reweigh(this.#terms, slot, event.terms, {});
    this.#events[slot] = null;
    this.#slots.delete(id);
    this.#free.push(slot);
  }

  /** Folds an article into an event; a new one where the index does not know it. */
  fold(id: number, article: PlaceableArticle): EventCentre {
    const event = foldIn(this.get(id) ?? emptyCentre(id, article), article);
    this.put(event);
    return event;
  }

  /** Notes what became of an event besides its words: a reprint was its latest sign of life, most of its articles name a place. */
  update(id: number, { place, lastAt }: Pick<EventCentre, 'place' | 'lastAt'>): void {
    const event = this.get(id);
    if (event !== null) this.#events[this.#slots.get(id)!] = { ...event, place, lastAt };
  }

  /** The event an article belongs to, or null where it starts its own. */
  place(article: PlaceableArticle): Nearness | null {
    const [best] = this.nearest(article, 1);
    return best === undefined || best.similarity < JOINS_FROM ? null : best;
  }

  /** The event that turned out to be the same happening as this one, or null. */
  twinOf(id: number): Nearness | null {
    const event = this.get(id);
    if (event === null || event.members < MERGES_WITH) return null;
    const [twin] = this.nearest(centreAsArticle(event), 2).filter(({ eventId }) => eventId !== id);
    if (twin === undefined) return null;
    const other = this.get(twin.eventId)!;
    if (other.members < MERGES_WITH) return null;
    // Means of unit vectors are shorter than one: the cosine asks how alike they are, not how dense.
    const cosine =
      (twin.parts.headline + twin.parts.terms) / Math.sqrt(density(event) * density(other));
    const similarity = cosine + twin.parts.place + twin.parts.silence;
    return similarity < MERGES_FROM ? null : { ...twin, similarity };
  }

  /** Makes one event of two; the other one is forgotten. */
  merge(into: number, from: number): EventCentre {
    const [event, other] = [this.get(into)!, this.get(from)!];
    this.remove(from);
    const merged = mergedCentre(event, other);
    this.put(merged);
    return merged;
  }

  /** The events nearest to an article, whether it belongs to them or not; the older of equals first. */
  nearest(article: PlaceableArticle, count: number): readonly Nearness[] {
    const met: number[] = [];
    this.#headlines.addDots(article.headline, this.#headlineSums, met);
    this.#terms.addDots(article.terms, this.#termSums, met);
    const best: Nearness[] = [];
    for (const slot of met) {
      const [headline, terms] = [this.#headlineSums[slot]!, this.#termSums[slot]!];
      if (headline === 0 && terms === 0) continue;
      this.#headlineSums[slot] = 0;
      this.#termSums[slot] = 0;
      const one = nearness(article, this.#events[slot]!, headline, terms);
      if (one === null || (best.length === count && !isNearer(one, best.at(-1)!))) continue;
      const at = best.findIndex((other) => isNearer(one, other));
      best.splice(at < 0 ? best.length : at, 0, one);
      if (best.length > count) best.pop();
    }
    return best;
  }

  #reweigh(postings: Postings, slot: number, before: TermVector, after: TermVector): void {
    for (const term in before) if (after[term] === undefined) postings.set(term, slot, 0);
    for (const term in after)
      if (after[term] !== before[term]) postings.set(term, slot, after[term]!);
  }
}

function nearness(
  article: PlaceableArticle,
  event: EventCentre,
  headline: number,
  terms: number,
): Nearness | null {
  if (isNextIssue(article, event)) return null;
  const richness = Math.min(richnessOf(article.bodyLength), event.richness / event.members);
  const parts = {
    headline: (HEADLINE_SHARE * headline) / event.members,
    terms: ((1 - HEADLINE_SHARE) * terms) / event.members,
    place: placeTerm(article.places, event.place),
    silence: silenceTerm(event.lastAt, article.at, richness),
  };
  const similarity = parts.headline + parts.terms + parts.place + parts.silence;
  return { eventId: event.id, similarity, parts };
}

function isNearer(a: Nearness, b: Nearness): boolean {
  return a.similarity > b.similarity || (a.similarity === b.similarity && a.eventId < b.eventId);
}
