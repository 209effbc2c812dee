import { type TermVector, cosine } from './similarity';

const HOUR_MS = 3_600_000;

/** Cosine above which an article belongs to an event that was heard of just now. */
const JOIN_THRESHOLD = 0.3;
/** An event that was silent this long needs twice the distance above the threshold to be joined. */
const DECAY_HOURS = 240;
/** The same county speaks for the same happening, another one against it. */
const SAME_PLACE_BONUS = 0.08;
const OTHER_PLACE_PENALTY = 0.15;

export interface PlaceableArticle {
  readonly terms: TermVector;
  readonly places: readonly string[];
  readonly at: Date;
}

export interface ActiveEvent {
  readonly id: string;
  readonly centroid: TermVector;
  readonly place: string | null;
  readonly lastArticleAt: Date;
}

export interface Placement {
  readonly eventId: string;
  readonly similarity: number;
}

/**
 * The active event an article belongs to, or null where it starts its own: the nearest centroid
 * by cosine, corrected for place, if it clears a threshold that rises with the event's silence.
 * Online single-pass clustering as of Miranda et al. (EMNLP 2018), thin. Ties go to the older id,
 * so the same articles in the same order give the same events.
 */
export function placeArticle(
  article: PlaceableArticle,
  events: readonly ActiveEvent[],
): Placement | null {
  let best: Placement | null = null;
  for (const event of events) {
    const similarity = cosine(article.terms, event.centroid) + placeTerm(article, event);
    const silentHours = Math.max(0, article.at.getTime() - event.lastArticleAt.getTime()) / HOUR_MS;
    if (similarity < JOIN_THRESHOLD * (1 + silentHours / DECAY_HOURS)) continue;
    if (best === null || similarity > best.similarity) best = { eventId: event.id, similarity };
  }
  return best;
}

function placeTerm(article: PlaceableArticle, event: ActiveEvent): number {
  if (event.place === null || article.places.length === 0) return 0;
  return article.places.includes(event.place) ? SAME_PLACE_BONUS : -OTHER_PLACE_PENALTY;
}
