import { isAtLeast } from '../../classification/event-level';
import { FIRST_ANSWERS } from '../../clock/duty';
import { type Indicator, hoursBetween, meanScore } from '../indicator';

/** The longest silence allowed between releases of a 重大 or graver case, hours (local default). */
export const RELEASE_GAP_HOURS = 24;
/** Speaking must go on until the result, and no longer than this many days are looked at. */
const WATCHED_DAYS = 3;

/**
 * T4 持续发布: share of 重大 and graver cases that never fell silent for longer than the gap, from the
 * first release to the result, the closing or the third day, whichever is first. A case that has not
 * spoken at all is silent from the moment its clocks run.
 */
export const continuedRelease: Indicator = {
  id: 'T4',
  unit: 'share',
  points: 6,
  measure: (cases, asOf) =>
    meanScore(
      cases.flatMap((c) => {
        const owed = c.clocks.find((one) => FIRST_ANSWERS.includes(one.duty));
        const start = c.releases[0]?.publishedAt ?? owed?.anchorAt;
        if (start === undefined || !isAtLeast(c.level, 'II')) return [];
        const third = start.getTime() + WATCHED_DAYS * 24 * 3_600_000;
        const result = c.releases.find((release) => release.kind === 'result')?.publishedAt;
        const end = new Date(
          Math.min(
            third,
            asOf.getTime(),
            ...[result, c.closedAt].flatMap((at) => at?.getTime() ?? []),
          ),
        );
        const spoken = c.releases.map((release) => release.publishedAt).filter((at) => at < end);
        const times = [...(spoken.length === 0 ? [start] : spoken), end];
        const gaps = times.slice(1).map((at, index) => hoursBetween(times[index] ?? at, at));
        const value = Math.max(0, ...gaps);
        // One that has still time to speak is neither.
        if (c.releases.length === 0 && value <= RELEASE_GAP_HOURS) return [];
        return [{ caseId: c.id, value, score: value <= RELEASE_GAP_HOURS ? 1 : 0 }];
      }),
    ),
};
