import type { TermVector } from '../term-vector';

/** An article as clustering sees it. */
export interface PlaceableArticle {
  readonly title: string;
  /** Its headline's pairs of characters, of unit length. */
  readonly headline: TermVector;
  /** The words of headline and text, of unit length. */
  readonly terms: TermVector;
  /** Codes of divisions (GB/T 2260) it names, the most often named first. */
  readonly places: readonly string[];
  /** Characters of its text, the headline apart. */
  readonly bodyLength: number;
  readonly at: Date;
}

/** An event as it is kept between placements: sums over the articles it was folded from. */
export interface EventCentre {
  readonly id: number;
  /** Of its first article. */
  readonly title: string;
  readonly headline: TermVector;
  readonly terms: TermVector;
  /** Sum of how much its articles say, each in [0, 1]. */
  readonly richness: number;
  readonly members: number;
  readonly place: string | null;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** How near an article is to an event; the sum of the parts is compared with the threshold. */
export interface Nearness {
  readonly eventId: number;
  readonly similarity: number;
  readonly parts: {
    readonly headline: number;
    readonly terms: number;
    readonly place: number;
    /** Below 0: what the time since the event was last heard of takes away. */
    readonly silence: number;
  };
}
