import { type Indicator, NOT_APPLICABLE } from '../indicator';

/** E3 次生舆情: 1 − cases that had to be taken up again for a bad answer / cases answered. */
export const secondaryConcern: Indicator = {
  id: 'E3',
  unit: 'share',
  points: 2,
  measure: (cases) => {
    const answered = cases.filter((c) => c.spoken > 0);
    if (answered.length === 0) return NOT_APPLICABLE;
    const evidence = answered.map((c) => {
      const score = c.badAnswers > 0 ? 0 : 1;
      return { caseId: c.id, value: c.badAnswers > 0 ? 1 : 0, score };
    });
    const score = evidence.reduce((sum, item) => sum + item.score, 0) / answered.length;
    return { value: 1 - score, score, evidence };
  },
};
