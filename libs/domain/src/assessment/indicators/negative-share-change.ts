import { standing } from '../case-record';
import { type Indicator, meanScore, ofCase, ofPart } from '../indicator';

/**
 * E1 负面占比变化: clamp((before − after) / before) of the negative share, 24 h before and 48 h after
 * the first release. Observational: 相关，非因果. Cases with fewer than five voices on a side are left out.
 */
export const negativeShareChange: Indicator = {
  id: 'E1',
  unit: 'change',
  observational: true,
  measure: (cases, _, { enoughVoices }) =>
    meanScore(
      cases.flatMap((c) => {
        if (c.voices === null) return [];
        const { before, after } = c.voices;
        if (before.total < enoughVoices || after.total < enoughVoices || before.negative === 0)
          return [];
        const first = standing(c).find(({ kind }) => kind === 'first');
        const of = first === undefined ? ofCase(c) : ofPart(c, 'release', first);
        const earlier = before.negative / before.total;
        const change = (earlier - after.negative / after.total) / earlier;
        return [{ ...of, value: change, score: Math.min(1, Math.max(0, change)) }];
      }),
    ),
};
