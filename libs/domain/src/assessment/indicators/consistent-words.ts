import { type Indicator, NOT_APPLICABLE } from '../indicator';

/**
 * C2 口径一致: 1 − contradictory pairs / pairs of releases of a case. What contradicts is what its own unit said it had to
 * correct: a release and the one that corrects it. Cases that spoke once say nothing about it.
 */
export const consistentWords: Indicator = {
  id: 'C2',
  unit: 'share',
  points: 4,
  measure: (cases) => {
    const evidence = cases.flatMap((c) => {
      const pairs = (c.spoken * (c.spoken - 1)) / 2;
      if (pairs === 0) return [];
      const share = 1 - c.corrections / pairs;
      return [{ caseId: c.id, value: share, score: share, pairs }];
    });
    const all = evidence.reduce((sum, { pairs }) => sum + pairs, 0);
    if (all === 0) return NOT_APPLICABLE;
    const value = evidence.reduce((sum, item) => sum + item.value * item.pairs, 0) / all;
    return {
      value,
      score: value,
      evidence: evidence.map(({ pairs: _, ...item }) => item),
    };
  },
};
