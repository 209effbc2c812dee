import { requiredChannels } from '../../release/channels';
import { type Indicator, meanScore } from '../indicator';

/** P1 渠道覆盖: share of the required channels used, of cases that have spoken (`requiredChannels`). */
export const channelCoverage: Indicator = {
  id: 'P1',
  unit: 'share',
  points: 4,
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) => {
        if (c.releases.length === 0) return [];
        const required = requiredChannels(c.level);
        const used = new Set(c.releases.flatMap((release) => release.channels));
        const share = required.filter((channel) => used.has(channel)).length / required.length;
        return [{ caseId: c.id, value: share, score: share }];
      }),
    ),
};
