import { requiredRanks } from '../../release/speaker';
import { type Indicator, shareKept, ofCase } from '../indicator';

/** C3 发布层级匹配: share of the press conferences at which who spoke had the rank the event's level asks for (`requiredRanks`). */
export const speakerRank: Indicator = {
  id: 'C3',
  unit: 'share',
  evidenceUnit: 'flag',
  measure: (cases) =>
    shareKept(
      cases.flatMap((c) =>
        c.conferences.map(({ rank }) => {
          const matches = requiredRanks(c.eventLevel).includes(rank) ? 1 : 0;
          return { ...ofCase(c), value: matches, score: matches };
        }),
      ),
    ),
};
