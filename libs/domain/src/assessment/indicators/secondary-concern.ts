import { type Indicator, NOT_APPLICABLE, ofCase } from '../indicator';

/** E3 次生舆情: 1 − cases that had to be taken up again for a bad answer / cases answered. */
export const secondaryConcern: Indicator = {
  id: 'E3',
  unit: 'share',
  evidenceUnit: 'flag',
  measure: (cases) => {
    const answered = cases.filter((c) => c.releases.length > 0);
    if (answered.length === 0) return NOT_APPLICABLE;
    const evidence = answered.map((c) => {
      const bad = c.badAnswers.length > 0;
      return { ...ofCase(c), value: bad ? 1 : 0, score: bad ? 0 : 1 };
    });
    const hits = evidence.filter((item) => item.value === 1).length;
    const value = hits / answered.length;
    return { value, score: 1 - value, evidence, tally: { hits, of: answered.length } };
  },
};
