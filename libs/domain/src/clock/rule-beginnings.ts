import type { ClockRule } from './clock-rule';

/** What the standard rules have in common. */
export const day = (iso: string) => new Date(`${iso}T00:00:00+08:00`);

export const ANY = {
  place: null,
  eventLevels: null,
  opinionLevels: null,
  categories: null,
  fields: null,
  origins: null,
  start: 'anchor',
  enabled: true,
  extension: null,
  pausable: false,
  validTo: null,
} satisfies Partial<ClockRule>;

export const GRAVE = ['I', 'II'] as const;
export const hours = (amount: number) => ({ amount, unit: 'hour' }) as const;
export const workingDays = (amount: number) => ({ amount, unit: 'working_day' }) as const;

/** Found elsewhere, or our own; off until a place switches them on for itself. */
export const LOCAL = {
  ...ANY,
  status: 'local',
  enabled: false,
  validFrom: day('2016-08-12'),
} as const;
