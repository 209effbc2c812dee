import { isAtLeast } from '../../classification/event-level';
import type { Channel } from '../../release/release';
import { type Indicator, meanScore } from '../indicator';

const ORDINARY: readonly Channel[] = ['government_site', 'new_media'];
const MAJOR: readonly Channel[] = [...ORDINARY, 'press_conference'];

/**
 * P1 渠道覆盖: share of the required channels used, of cases that have spoken: 政府网站 and 两微一端,
 * and a press conference for 重大 and graver (国办发〔2016〕61号; the set is a local default).
 */
export const channelCoverage: Indicator = {
  id: 'P1',
  unit: 'share',
  points: 4,
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) => {
        if (c.releases.length === 0) return [];
        const required = isAtLeast(c.level, 'II') ? MAJOR : ORDINARY;
        const used = new Set(c.releases.map((release) => release.channel));
        const share = required.filter((channel) => used.has(channel)).length / required.length;
        return [{ caseId: c.id, value: share, score: share }];
      }),
    ),
};
