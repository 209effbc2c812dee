import { requiredChannels } from '../../release/channels';
import { standing } from '../case-record';
import { type Indicator, meanScore, ofCase } from '../indicator';

/** P1 渠道覆盖: share of the required channels used, of cases that have spoken (`requiredChannels`). */
export const channelCoverage: Indicator = {
  id: 'P1',
  unit: 'share',
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) => {
        const releases = standing(c);
        if (releases.length === 0) return [];
        const required = requiredChannels(c.level);
        const used = new Set(releases.flatMap((release) => release.channels));
        const share = required.filter((channel) => used.has(channel)).length / required.length;
        return [{ ...ofCase(c), value: share, score: share }];
      }),
    ),
};
