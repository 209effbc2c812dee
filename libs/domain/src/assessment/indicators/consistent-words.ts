import { type Indicator, NOT_APPLICABLE, ofCase } from '../indicator';

/**
 * C2 口径一致: 1 − contradictory pairs / pairs of releases of a case. What contradicts is what its own unit said it had to
 * correct: a release and the one that corrects it. Cases that spoke once say nothing about it.
 */
export const consistentWords: Indicator = {
  id: 'C2',
  unit: 'share',
  measure: (cases) => {
    const parts = cases.flatMap((c) => {
      const pairs = (c.releases.length * (c.releases.length - 1)) / 2;
      if (pairs === 0) return [];
      const share = 1 - c.releases.filter(({ corrects }) => corrects).length / pairs;
      return [{ evidence: { ...ofCase(c), value: share, score: share }, pairs }];
    });
    const all = parts.reduce((sum, { pairs }) => sum + pairs, 0);
    if (all === 0) return NOT_APPLICABLE;
    const value = parts.reduce((sum, { evidence, pairs }) => sum + evidence.value * pairs, 0) / all;
    return { value, score: value, evidence: parts.map(({ evidence }) => evidence) };
  },
};
