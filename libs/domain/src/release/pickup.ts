/** How an outlet took up a release: 全文转载, or 摘引, a passage of it in a text of its own. */
export const PICKUP_KINDS = ['whole', 'quoted'] as const;
export type PickupKind = (typeof PICKUP_KINDS)[number];

/** From this share of the release on it was printed whole, as a reprint is. */
const WHOLE = 0.7;
/** Letters in a row, word for word, that nobody writes by chance about the same thing. */
const QUOTED_LETTERS = 20;
/** From this share of a text on it says what the government says, and voices nothing of its own. */
const ANSWER = 0.5;
/** An office publishes, and enters afterwards that it has: so many hours before, what it says may have been taken up. */
const ENTERED_WITHIN_HOURS = 6;

export interface Pickup {
  readonly kind: PickupKind;
  /** Share of the release that was taken up, in [0, 1]. */
  readonly share: number;
  /** Whether the text is mostly the release: an answer to concern, not concern. */
  readonly answers: boolean;
}

/**
 * Whether a text takes up a release, by what it carries of it; null where it does not.
 * @param carried shares in [0, 1] and the letters of the longest common passage
 */
export function pickupOf(carried: {
  readonly ofOriginal: number;
  readonly ofText: number;
  readonly passage: number;
}): Pickup | null {
  const { ofOriginal: share, ofText, passage } = carried;
  const answers = ofText >= ANSWER;
  if (share >= WHOLE) return { kind: 'whole', share, answers };
  return passage >= QUOTED_LETTERS ? { kind: 'quoted', share, answers } : null;
}

/** The earliest moment at which a text may have taken up a release entered as published at `publishedAt`. */
export function pickupsFrom(publishedAt: Date): Date {
  return new Date(publishedAt.getTime() - ENTERED_WITHIN_HOURS * 3_600_000);
}
