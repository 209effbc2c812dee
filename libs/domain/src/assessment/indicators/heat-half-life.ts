import { standing } from '../case-record';
import {
  type Evidence,
  type Indicator,
  NOT_APPLICABLE,
  falling,
  meanScore,
  ofPart,
} from '../indicator';

/** Hours of one look at the heat. */
const WINDOW = 6;

/**
 * E2 热度半衰: hours from the first release until the voices of six hours are at most half of those of the
 * six hours before it; full score up to 24 h, none at 96 h. Observational: 相关，非因果. Cases with fewer
 * than five voices before the release are left out, and those whose heat may still fall in time.
 */
export const heatHalfLife: Indicator = {
  id: 'E2',
  unit: 'hours',
  observational: true,
  measure: (cases, asOf, limits) => {
    const evidence = cases.flatMap((c): Evidence[] => {
      const first = standing(c).find((release) => release.kind === 'first');
      if (first === undefined || c.voicesPerHour === null) return [];
      const of = ofPart(c, 'release', first);
      const voices = new Map(c.voicesPerHour.map(({ hour, voices }) => [hour, voices]));
      const before = sum(voices, -WINDOW);
      if (before < limits.enoughVoices) return [];
      const seen = Math.floor((asOf.getTime() - first.publishedAt.getTime()) / 3_600_000);
      const none = limits.halfLifeNoneHours;
      for (let end = WINDOW; end <= Math.min(seen, none); end += 1) {
        if (sum(voices, end - WINDOW) <= before / 2)
          return [{ ...of, value: end, score: falling(end, limits.halfLifeFullHours, none) }];
      }
      return seen < none ? [] : [{ ...of, value: null, score: 0 }];
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
