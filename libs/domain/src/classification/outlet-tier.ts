/** Where a source stands, widest reach first; `government` is the answering side itself. */
export const OUTLET_TIERS = [
  'central',
  'national_portal',
  'provincial',
  'city',
  'county',
  'forum',
  'hotline',
  'government',
] as const;
export type OutletTier = (typeof OUTLET_TIERS)[number];

/**
 * Weight of the widest tier reached, in [0, 1]; policy §4.3 term M
 * (local .2, provincial .5, national portal .8, central 1).
 */
export const TIER_WEIGHT: Readonly<Record<OutletTier, number>> = {
  central: 1,
  national_portal: 0.8,
  provincial: 0.5,
  city: 0.3,
  county: 0.2,
  forum: 0.2,
  hotline: 0.1,
  government: 0,
};
