import { type Indicator, meanScore } from '../indicator';

/** Fewer voices than this on a side say nothing about a share. */
const ENOUGH_VOICES = 5;

/**
 * E1 负面占比变化: clamp((before − after) / before) of the negative share, 24 h before and 48 h after
 * the first release. Observational: 相关，非因果. Cases with fewer than five voices on a side are left out.
 */
export const negativeShareChange: Indicator = {
  id: 'E1',
  unit: 'change',
  points: 4,
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) => {
        if (c.voices === null) return [];
        const { before, after } = c.voices;
        if (before.total < ENOUGH_VOICES || after.total < ENOUGH_VOICES || before.negative === 0)
          return [];
        const earlier = before.negative / before.total;
        const change = (earlier - after.negative / after.total) / earlier;
        return [{ caseId: c.id, value: change, score: Math.min(1, Math.max(0, change)) }];
      }),
    ),
};
