import { type Indicator, NOT_APPLICABLE } from '../indicator';

/** At a fifth of the cases told by others first, nothing is earned (policy §5.2: s = 1 − min(1, 5x)). */
const WORST_SHARE = 0.2;

/** R3 漏报率: share of the cases that a superior knew of before the unit did (上级交办 without an alert of its own before). */
export const missedReports: Indicator = {
  id: 'R3',
  unit: 'share',
  points: 5,
  measure: (cases) => {
    if (cases.length === 0) return NOT_APPLICABLE;
    const evidence = cases.map((c) => {
      const missed = c.origin === 'instruction' && c.detectedAt >= c.openedAt;
      return { caseId: c.id, value: missed ? 1 : 0, score: missed ? 0 : 1 };
    });
    const share = evidence.filter(({ value }) => value === 1).length / cases.length;
    return { value: share, score: 1 - Math.min(1, share / WORST_SHARE), evidence };
  },
};
