import { type Indicator, NOT_APPLICABLE, hoursBetween, median } from '../indicator';

const FULL_HOURS = 1;
const ZERO_HOURS = 12;

/**
 * R1 发现时延: median of (detected − first public), in hours; full score up to 1 h, falling
 * linearly to none at 12 h. Cases whose first public report is unknown are left out.
 */
export const detectionDelay: Indicator = {
  id: 'R1',
  unit: 'hours',
  points: 5,
  measure: (cases) => {
    const evidence = cases.flatMap((c) => {
      if (c.firstPublicAt === null) return [];
      const hours = Math.max(0, hoursBetween(c.firstPublicAt, c.detectedAt));
      return [{ caseId: c.id, value: hours, score: scoreOf(hours) }];
    });
    if (evidence.length === 0) return NOT_APPLICABLE;
    const value = median(evidence.map((item) => item.value));
    return { value, score: scoreOf(value), evidence };
  },
};

function scoreOf(hours: number): number {
  return Math.min(1, Math.max(0, (ZERO_HOURS - hours) / (ZERO_HOURS - FULL_HOURS)));
}
