import type { StartPoint } from './clock-rule';

/**
 * The moments a clock may run from: 事发, 首发 (first public report), 发现.
 * No national text says which one starts the clock, so the earliest known is used, the
 * strictest reading, and it is shown beside every due time.
 */
export const ANCHOR_KINDS = ['occurred', 'first_public', 'detected'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

export type Anchors = Readonly<Partial<Record<AnchorKind, Date>>> & { readonly detected: Date };

/** What a clock ran from: one of the three anchors, or something done in the case. */
export const CLOCK_STARTS = [
  ...ANCHOR_KINDS,
  'opened',
  'accepted',
  'local_reported',
  'province_reported',
  'released',
  'requested',
  'withdrawn',
] as const satisfies readonly (
  AnchorKind | Exclude<StartPoint, 'anchor'> | 'requested' | 'withdrawn'
)[];
export type ClockStart = (typeof CLOCK_STARTS)[number];

export interface Anchor {
  readonly kind: ClockStart;
  readonly at: Date;
}

/** The strictest anchor: the earliest of those known; between equals the more original one. */
export function strictestAnchor(anchors: Anchors): Anchor {
  let strictest: Anchor = { kind: 'detected', at: anchors.detected };
  for (const kind of ['first_public', 'occurred'] as const) {
    const at = anchors[kind];
    if (at !== undefined && at <= strictest.at) strictest = { kind, at };
  }
  return strictest;
}
