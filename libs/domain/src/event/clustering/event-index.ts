import { centreAsArticle, density, emptyCentre, foldIn, mergedCentre } from './centre';
import {
  HEADLINE_SHARE,
  JOINS_FROM,
  MERGES_FROM,
  MERGES_WITH,
  MOST_BESIDE_TEXTS,
  placeTerm,
  richnessOf,
  silenceTerm,
} from './nearness';
import type { EventCentre, Nearness, PlaceableArticle } from './placeable';
import { type Met, VectorField } from './vector-field';
import { isNextIssue, seriesOf } from './series';

/**
 * The active events, and the one an article belongs to: online single-pass clustering with sub-vectors of headline and text,
 * place and time, as of Miranda et al. (EMNLP 2018), over an inverted index. An article is compared with the mean of an
 * event's articles; ties go to the older event, so the same articles in the same order give the same events.
 */
export class EventIndex {
  readonly #slots = new Map<number, number>();
  readonly #events: (EventFacts | null)[] = [];
  readonly #series: (string | null)[] = [];
  readonly #free: number[] = [];
  readonly #headlines = new VectorField();
  readonly #terms = new VectorField();
  /** One over how many articles an event has, by slot. */
  #shares = new Float64Array(FIRST_ROOM);
  /** Of the article at hand: what each event's texts have in common with it; all 0 between articles. */
  #sums = new Float64Array(FIRST_ROOM);
  #met: Met = { slots: new Int32Array(FIRST_ROOM), size: 0 };

  get size(): number {
    return this.#slots.size;
  }

  get(id: number): EventCentre | null {
    const slot = this.#slots.get(id);
    if (slot === undefined) return null;
    return {
      ...this.#events[slot]!,
      headline: this.#headlines.get(slot),
      terms: this.#terms.get(slot),
    };
  }

  ids(): readonly number[] {
    return [...this.#slots.keys()];
  }

  /** Forgets events that have been silent too long to be joined any more; which ones they were. */
  forgetSilent(now: Date): readonly number[] {
    const silent = this.ids().filter((id) => {
      const { members, lastAt } = this.#events[this.#slots.get(id)!]!;
      const days = members > 1 ? ACTIVE_DAYS : ACTIVE_DAYS_SINGLE;
      return now.getTime() - lastAt.getTime() > days * DAY_MS;
    });
    for (const id of silent) this.remove(id);
    return silent;
  }

  /** Puts an event in as it was kept, in place of what is known of it. */
  put({ headline, terms, ...event }: EventCentre): void {
    const slot = this.#slots.get(event.id) ?? this.#free.pop() ?? this.#events.length;
    this.#headlines.set(slot, headline);
    this.#terms.set(slot, terms);
    this.#events[slot] = event;
    this.#series[slot] = seriesOf(event.title);
    this.#slots.set(event.id, slot);
    if (slot >= this.#sums.length) this.#grow(2 * slot);
    this.#shares[slot] = 1 / event.members;
  }

  #grow(room: number): void {
    const shares = this.#shares;
    this.#shares = new Float64Array(room);
    this.#shares.set(shares);
    this.#sums = new Float64Array(room);
    this.#met = { slots: new Int32Array(room), size: 0 };
  }

  /** Forgets an event: nothing joins it any more. */
  remove(id: number): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#headlines.set(slot, null);
    this.#terms.set(slot, null);
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
    const slot = this.#slots.get(id);
    if (slot !== undefined) this.#events[slot] = { ...this.#events[slot]!, place, lastAt };
  }

  /** The event an article belongs to, or null where it starts its own. */
  place(article: PlaceableArticle): Nearness | null {
    return joined(this.nearest(article, 1));
  }

  /**
   * The event that turned out to be the same happening as this one, or null.
   * @param isApart which ones are not, whatever they share
   */
  twinOf(id: number, isApart: (other: number) => boolean = () => false): Nearness | null {
    const event = this.get(id);
    if (event === null || event.members < MERGES_WITH) return null;
    const twins = this.nearest(centreAsArticle(event), TWINS, MERGES_WITH);
    for (const twin of twins) {
      if (twin.eventId === id || isApart(twin.eventId)) continue;
      const other = this.get(twin.eventId)!;
      // Means of unit vectors are shorter than one: the cosine asks how alike they are, not how dense.
      const cosine =
        (twin.parts.headline + twin.parts.terms) / Math.sqrt(density(event) * density(other));
      const similarity = cosine + twin.parts.place + twin.parts.silence;
      if (similarity >= MERGES_FROM) return { ...twin, similarity };
    }
    return null;
  }

  /** Makes one event of two; the other one is forgotten. */
  merge(into: number, from: number): EventCentre {
    const [event, other] = [this.get(into)!, this.get(from)!];
    this.remove(from);
    const merged = mergedCentre(event, other);
    this.put(merged);
    return merged;
  }

  /**
   * The events nearest to an article, whether it belongs to them or not; the older of equals first.
   * @param least articles an event must have
   */
  nearest(article: PlaceableArticle, count: number, least = 1): readonly Nearness[] {
    this.#met.size = 0;
    const [sums, met] = [this.#sums, this.#met];
    this.#headlines.addDots(article.headline, HEADLINE_SHARE, sums, met);
    this.#terms.addDots(article.terms, 1 - HEADLINE_SHARE, sums, met);
    const series = seriesOf(article.title);
    const most = 1 / least;
    const best: Candidate[] = [];
    let worst = -Infinity;
    for (let i = 0; i < met.size; i += 1) {
      const slot = met.slots[i]!;
      const share = this.#shares[slot]!;
      const texts = sums[slot]! * share;
      sums[slot] = 0;
      // Most share a word or two and no more: they are left before anything else is asked of them.
      if (texts + MOST_BESIDE_TEXTS < worst || share > most) continue;
      const event = this.#events[slot]!;
      if (series !== null && series === this.#series[slot] && isNextIssue(article, event)) continue;
      const similarity = texts + placeTerm(article.places, event.place) + silence(article, event);
      insert(best, { slot, id: event.id, similarity }, count);
      if (best.length === count) worst = best.at(-1)!.similarity;
    }
    return best.map((one) => this.#explain(one, article));
  }

  #explain({ slot, id, similarity }: Candidate, article: PlaceableArticle): Nearness {
    const event = this.#events[slot]!;
    const share = this.#shares[slot]!;
    return {
      eventId: id,
      similarity,
      parts: {
        headline: HEADLINE_SHARE * this.#headlines.dot(slot, article.headline) * share,
        terms: (1 - HEADLINE_SHARE) * this.#terms.dot(slot, article.terms) * share,
        place: placeTerm(article.places, event.place),
        silence: silence(article, event),
      },
    };
  }
}

interface Candidate {
  readonly slot: number;
  readonly id: number;
  readonly similarity: number;
}

function silence(article: PlaceableArticle, event: EventFacts): number {
  const richness = Math.min(richnessOf(article.bodyLength), event.richness / event.members);
  return silenceTerm(event.lastAt, article.at, richness);
}

/** Events silent for longer are not joined any more; of a single article, sooner. */
export const ACTIVE_DAYS = 30;
export const ACTIVE_DAYS_SINGLE = 7;
const DAY_MS = 86_400_000;

const FIRST_ROOM = 1024;
/** Events looked at for a twin; the event itself is one of them. */
const TWINS = 4;

/** The first of the nearest events, where it is near enough to be joined. */
export function joined([first]: readonly Nearness[]): Nearness | null {
  return first === undefined || first.similarity < JOINS_FROM ? null : first;
}

type EventFacts = Omit<EventCentre, 'headline' | 'terms'>;

/** Keeps the nearest `count`, nearest first. */
function insert(best: Candidate[], one: Candidate, count: number): void {
  if (best.length === count && !isNearer(one, best.at(-1)!)) return;
  const at = best.findIndex((other) => isNearer(one, other));
  best.splice(at < 0 ? best.length : at, 0, one);
  if (best.length > count) best.pop();
}

function isNearer(a: Candidate, b: Candidate): boolean {
  return a.similarity > b.similarity || (a.similarity === b.similarity && a.id < b.id);
}
