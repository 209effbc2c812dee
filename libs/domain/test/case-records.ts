import type { CaseRecord, RecordedClock, RecordedRelease } from '../src/assessment/case-record';

/** The moment everything begins; `h(2)` is two hours after it. */
export const start = new Date('2026-03-01T00:00:00Z');
export const h = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

/** A clock of `hours` from the start. */
export const aClock = (
  hours: number,
  metAt: Date | null,
  duty: RecordedClock['duty'] = 'response',
): RecordedClock => ({
  id: `${duty}-${hours}`,
  duty,
  startedAt: start,
  anchorAt: start,
  dueAt: h(hours),
  metAt,
  life: 1,
  again: false,
  foreseeable: true,
});

/** A complete first release on the government's site, `at` hours after the start. */
export const aRelease = (at: number, rest: Partial<RecordedRelease> = {}): RecordedRelease => ({
  id: `release-${at}`,
  kind: 'first',
  channels: ['government_site'],
  publishedAt: h(at),
  withdrawnAt: null,
  withdrawnFor: null,
  corrects: false,
  elementsRequired: 3,
  elementsPresent: 3,
  pickups: 0,
  ...rest,
});

/** An ordinary case, known an hour after it became public, given to one unit and accepted an hour later. */
export const aCase = (facts: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'c',
  number: '2026-0001',
  level: 'IV',
  eventLevel: null,
  origin: 'alert',
  firstPublicAt: start,
  detectedAt: h(1),
  openedAt: h(1),
  closedAt: null,
  closings: [],
  holdings: [{ path: '/1/2/', from: h(1), until: null, acceptedAt: h(2) }],
  fromTheStart: true,
  clocks: [],
  releases: [],
  conferences: [],
  badAnswers: [],
  ratings: [],
  findings: [],
  followed: false,
  concern: 0,
  voices: null,
  voicesPerHour: null,
  ...facts,
});
