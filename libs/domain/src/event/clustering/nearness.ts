const HOUR_MS = 3_600_000;

/** Headlines count for so much of the similarity of texts, words of headline and text for the rest. */
export const HEADLINE_SHARE = 0.6;
/** Similarity from which an article belongs to an event. */
export const JOINS_FROM = 0.135;
/** Cosine of two events' centres, corrected for place and silence, from which they are one. */
export const MERGES_FROM = 0.45;
/** Events of fewer articles are not merged by themselves. */
export const MERGES_WITH = 2;
/** The same place speaks for the same happening; the like elsewhere is another government's to answer. */
const SAME_PLACE = 0.03;
const OTHER_PLACE = -0.15;
/** What a silence of a day or more takes away from headlines alone; a text that says more forgives more. */
const SILENCE = 0.25;
const FULL_SILENCE_HOURS = 24;
/** A text of so many characters says all that is compared. */
const RICH_FROM = 150;

/** What place and silence can add to the similarity of texts at most, and what rounding of weights can. */
export const MOST_BESIDE_TEXTS = SAME_PLACE + 1e-4;

/** How much an article says for itself beyond its headline, in [0, 1]. */
export function richnessOf(bodyLength: number): number {
  return Math.min(1, bodyLength / RICH_FROM);
}

/** The length of a text of a given richness. */
export function richLength(richness: number): number {
  return richness * RICH_FROM;
}

/**
 * What the time since an event was last heard of takes away from the similarity, growing with the logarithm of the
 * hours: most reports of a happening come within hours (Miranda et al., EMNLP 2018, learn such a time feature).
 * @param richness of the article or of the event, whichever says less, in [0, 1]
 */
export function silenceTerm(from: Date, to: Date, richness: number): number {
  const hours = Math.max(0, to.getTime() - from.getTime()) / HOUR_MS;
  const part = Math.min(1, Math.log1p(hours) / Math.log1p(FULL_SILENCE_HOURS));
  return -SILENCE * (1 - richness) * part;
}

/** What the places an article names say of an event's: nothing where either is unknown, or one lies in the other. */
export function placeTerm(places: readonly string[], place: string | null): number {
  if (place === null || places.length === 0) return 0;
  if (places.includes(place)) return SAME_PLACE;
  return places.some((one) => isWithin(one, place) || isWithin(place, one)) ? 0 : OTHER_PLACE;
}

/** Whether one division lies in another, by their codes: 140105 in 140100 in 140000. */
function isWithin(code: string, above: string): boolean {
  return code.startsWith(above.replace(/(?:00)+$/, ''));
}
