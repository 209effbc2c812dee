import {
  type Indicator,
  NOT_APPLICABLE,
  falling,
  hoursBetween,
  median,
  ofCase,
} from '../indicator';

/**
 * R1 发现时延: median of (detected − first public), in hours; full score up to 1 h, falling
 * linearly to none at 12 h. Cases whose first public report is unknown are left out.
 */
export const detectionDelay: Indicator = {
  id: 'R1',
  unit: 'hours',
  measure: (cases, _, limits) => {
    const scoreOf = (hours: number) =>
      falling(hours, limits.detectionFullHours, limits.detectionNoneHours);
    const evidence = cases.flatMap((c) => {
      if (c.firstPublicAt === null || !c.fromTheStart) return [];
      const hours = Math.max(0, hoursBetween(c.firstPublicAt, c.detectedAt));
      return [{ ...ofCase(c), value: hours, score: scoreOf(hours) }];
    });
    if (evidence.length === 0) return NOT_APPLICABLE;
    const value = median(evidence.map((item) => item.value));
    return { value, score: scoreOf(value), evidence };
  },
};
