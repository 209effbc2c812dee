/** What a unit is in its place: the government itself, or a body of it. */
export const UNIT_KINDS = [
  'government',
  'department',
  'propaganda',
  'cyberspace',
  'police',
  'telecom',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
