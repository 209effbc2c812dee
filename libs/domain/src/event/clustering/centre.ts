import type { TermVector } from '../term-vector';
import { HEADLINE_SHARE, richLength, richnessOf } from './nearness';
import type { EventCentre, PlaceableArticle } from './placeable';

/** Heaviest terms an event is known by. */
const KEPT_TERMS = 60;
const KEPT_PAIRS = 60;
/** Sums are kept with four digits, so that an index read back from the database is the one that was written. */
const DIGITS = 1e4;

/** An event before its first article. */
export function emptyCentre(id: number, { title, at, places }: PlaceableArticle): EventCentre {
  return {
    id,
    title,
    headline: {},
    terms: {},
    richness: 0,
    members: 0,
    place: places[0] ?? null,
    firstAt: at,
    lastAt: at,
  };
}

/** An event with one article more. */
export function foldIn(event: EventCentre, article: PlaceableArticle): EventCentre {
  return {
    ...event,
    headline: sumOf(event.headline, article.headline, KEPT_PAIRS),
    terms: sumOf(event.terms, article.terms, KEPT_TERMS),
    richness: rounded(event.richness + richnessOf(article.bodyLength)),
    members: event.members + 1,
    place: event.place ?? article.places[0] ?? null,
    lastAt: article.at > event.lastAt ? article.at : event.lastAt,
  };
}

/** An event of articles in their order; null of none. */
export function centreOf(id: number, articles: readonly PlaceableArticle[]): EventCentre | null {
  const [first] = articles;
  return first === undefined ? null : articles.reduce(foldIn, emptyCentre(id, first));
}

/** Two events as one: the first one's name and place, the articles of both. */
export function mergedCentre(event: EventCentre, other: EventCentre): EventCentre {
  return {
    ...event,
    headline: sumOf(event.headline, other.headline, KEPT_PAIRS),
    terms: sumOf(event.terms, other.terms, KEPT_TERMS),
    richness: rounded(event.richness + other.richness),
    members: event.members + other.members,
    place: event.place ?? other.place,
    firstAt: event.firstAt < other.firstAt ? event.firstAt : other.firstAt,
    lastAt: event.lastAt > other.lastAt ? event.lastAt : other.lastAt,
  };
}

/** An event as if it were an article: the mean of its articles. */
export function centreAsArticle(event: EventCentre): PlaceableArticle {
  return {
    title: event.title,
    headline: meanOf(event.headline, event.members),
    terms: meanOf(event.terms, event.members),
    places: event.place === null ? [] : [event.place],
    bodyLength: richLength(event.richness / event.members),
    at: event.firstAt,
  };
}

/** How alike an event's own articles are: the square of its centre's length. */
export function density({ headline, terms, members }: EventCentre): number {
  return (
    (HEADLINE_SHARE * squareOf(headline) + (1 - HEADLINE_SHARE) * squareOf(terms)) / members ** 2
  );
}

function squareOf(vector: TermVector): number {
  let square = 0;
  for (const term in vector) square += vector[term]! ** 2;
  return square;
}

function meanOf(sum: TermVector, members: number): TermVector {
  const mean: Record<string, number> = {};
  for (const term in sum) mean[term] = sum[term]! / members;
  return mean;
}

/** The heaviest terms of the sum of two vectors. */
function sumOf(a: TermVector, b: TermVector, keep: number): TermVector {
  const sum = new Map(Object.entries(a));
  for (const term in b) sum.set(term, rounded((sum.get(term) ?? 0) + b[term]!));
  if (sum.size <= keep) return Object.fromEntries(sum);
  return Object.fromEntries(
    [...sum].sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1)).slice(0, keep),
  );
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
