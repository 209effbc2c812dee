import { isAtLeast } from '../../classification/event-level';
import { standing } from '../case-record';
import {
  type Evidence,
  type Indicator,
  hoursBetween,
  shareKept,
  ofCase,
  ofPart,
} from '../indicator';

/** H3 结果公开率: closed cases of 较大 and above, and every case with a result, that published it. */
export const resultPublication: Indicator = {
  id: 'H3',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases) =>
    shareKept(
      cases.flatMap((c): readonly Evidence[] => {
        const result = standing(c).find((release) => release.kind === 'result');
        const owed = c.closedAt !== null && isAtLeast(c.level, 'III');
        if (result === undefined) return owed ? [{ ...ofCase(c), value: null, score: 0 }] : [];
        const value = hoursBetween(c.openedAt, result.publishedAt);
        return [{ ...ofPart(c, 'release', result), value, score: 1 }];
      }),
    ),
};
