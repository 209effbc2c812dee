import { isAtLeast } from '../../classification/event-level';
import { type Evidence, type Indicator, hoursBetween, meanScore } from '../indicator';

/** H3 结果公开率: closed cases of 较大 and above, and every case with a result, that published it. */
export const resultPublication: Indicator = {
  id: 'H3',
  unit: 'share',
  points: 4,
  measure: (cases) =>
    meanScore(
      cases.flatMap((c): readonly Evidence[] => {
        const result = c.releases.find((release) => release.kind === 'result');
        const owed = c.closedAt !== null && isAtLeast(c.level, 'III');
        if (result === undefined && !owed) return [];
        const value = result === undefined ? null : hoursBetween(c.openedAt, result.publishedAt);
        return [{ caseId: c.id, value, score: result === undefined ? 0 : 1 }];
      }),
    ),
};
