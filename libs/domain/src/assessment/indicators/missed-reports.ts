import { type Indicator, NOT_APPLICABLE, ofCase } from '../indicator';

/** R3 漏报率: share of the cases that a superior knew of before the unit did (上级交办 without an alert of its own before); s = 1 − min(1, 5x). */
export const missedReports: Indicator = {
  id: 'R3',
  unit: 'share',
  evidenceUnit: 'flag',
  measure: (all, _, { missedShareNone }) => {
    const cases = all.filter(({ fromTheStart }) => fromTheStart);
    if (cases.length === 0) return NOT_APPLICABLE;
    const evidence = cases.map((c) => {
      const missed = c.origin === 'instruction' && c.detectedAt >= c.openedAt;
      return { ...ofCase(c), value: missed ? 1 : 0, score: missed ? 0 : 1 };
    });
    const missed = evidence.filter(({ value }) => value === 1).length;
    const share = missed / cases.length;
    const tally = { hits: missed, of: cases.length };
    return { value: share, score: 1 - Math.min(1, share / missedShareNone), evidence, tally };
  },
};
