import { type Indicator, NOT_APPLICABLE, ofPart } from '../indicator';

/**
 * E4 满意度: (satisfied + basically satisfied) / rated, over all the persons who were asked about the cases and answered; not applicable
 * below ten answers, and always shown with its Wilson interval. Counts only: who answered what is not kept.
 */
export const satisfaction: Indicator = {
  id: 'E4',
  unit: 'share',
  measure: (cases, _, { enoughRatings }) => {
    const ratings = cases.flatMap((c) =>
      c.ratings.map((rating) => {
        const hits = rating.satisfied + rating.basically;
        const of = hits + rating.dissatisfied;
        return {
          hits,
          of,
          evidence: { ...ofPart(c, 'rating', rating), value: hits / of, score: hits / of },
        };
      }),
    );
    const hits = ratings.reduce((sum, one) => sum + one.hits, 0);
    const of = ratings.reduce((sum, one) => sum + one.of, 0);
    if (of < enoughRatings) return NOT_APPLICABLE;
    const evidence = ratings.map((one) => one.evidence);
    return { value: hits / of, score: hits / of, evidence, tally: { hits, of } };
  },
};
