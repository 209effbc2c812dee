import { type Evidence, type Indicator, NOT_APPLICABLE, meanScore } from '../indicator';

/** Hours of one look at the heat. */
const WINDOW = 6;
/** Fewer voices than this before the release say nothing about how they fall. */
const ENOUGH_VOICES = 5;
const FULL_HOURS = 24;
const ZERO_HOURS = 96;

/**
 * E2 热度半衰: hours from the first release until the voices of six hours are at most half of those of the
 * six hours before it; full score up to 24 h, none at 96 h. Observational: 相关，非因果. Cases with fewer
 * than five voices before the release are left out, and those whose heat may still fall in time.
 */
export const heatHalfLife: Indicator = {
  id: 'E2',
  unit: 'hours',
  points: 2,
  measure: (cases, asOf) => {
    const evidence = cases.flatMap((c): Evidence[] => {
      const first = c.releases.find((release) => release.kind === 'first');
      if (first === undefined || c.voicesPerHour === null) return [];
      const voices = new Map(c.voicesPerHour.map(({ hour, voices }) => [hour, voices]));
      const before = sum(voices, -WINDOW);
      if (before < ENOUGH_VOICES) return [];
      const seen = Math.floor((asOf.getTime() - first.publishedAt.getTime()) / 3_600_000);
      for (let end = WINDOW; end <= Math.min(seen, ZERO_HOURS); end += 1) {
        if (sum(voices, end - WINDOW) <= before / 2) {
          return [{ caseId: c.id, value: end, score: scoreOf(end) }];
        }
      }
      return seen < ZERO_HOURS ? [] : [{ caseId: c.id, value: null, score: 0 }];
    });
    if (evidence.length === 0) return NOT_APPLICABLE;
    const fallen = evidence.flatMap(({ value }) => value ?? []);
    const mean = fallen.reduce((all, hours) => all + hours, 0) / fallen.length;
    return { ...meanScore(evidence), value: fallen.length === 0 ? null : mean };
  },
};

/** Voices of the six hours from `start` on. */
function sum(voices: ReadonlyMap<number, number>, start: number): number {
  let all = 0;
  for (let hour = start; hour < start + WINDOW; hour += 1) all += voices.get(hour) ?? 0;
  return all;
}

function scoreOf(hours: number): number {
  return Math.min(1, Math.max(0, (ZERO_HOURS - hours) / (ZERO_HOURS - FULL_HOURS)));
}
