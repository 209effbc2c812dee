import { isAtLeast } from '../../classification/event-level';
import { FIRST_ANSWERS } from '../../clock/duty';
import { standing } from '../case-record';
import { type Indicator, hoursBetween, shareKept, ofCase } from '../indicator';

const HOUR_MS = 3_600_000;

/**
 * T4 持续发布: share of 重大 and graver cases that never fell silent for longer than the gap, from the
 * first release to the result, the closing, the handing on or the end of what is watched, whichever is first. A case that has not
 * spoken at all is silent from the moment its clocks run.
 */
export const continuedRelease: Indicator = {
  id: 'T4',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf, { releaseGapHours, releaseWatchedHours }) =>
    shareKept(
      cases.flatMap((c) => {
        const releases = standing(c);
        const owed = c.clocks.find((one) => FIRST_ANSWERS.includes(one.duty));
        const start = releases[0]?.publishedAt ?? owed?.anchorAt;
        if (start === undefined || !isAtLeast(c.level, 'II')) return [];
        const result = releases.find((release) => release.kind === 'result')?.publishedAt;
        const closed = c.closings.find((at) => at > start);
        const end = new Date(
          Math.min(
            start.getTime() + releaseWatchedHours * HOUR_MS,
            asOf.getTime(),
            ...[result, closed, c.holdings.at(-1)?.until].flatMap((at) => at?.getTime() ?? []),
          ),
        );
        const spoken = releases.map((release) => release.publishedAt).filter((at) => at < end);
        const times = [...(spoken.length === 0 ? [start] : spoken), end];
        const gaps = times.slice(1).map((at, index) => hoursBetween(times[index] ?? at, at));
        const value = Math.max(0, ...gaps);
        // One that has still time to speak is neither.
        if (releases.length === 0 && value <= releaseGapHours) return [];
        return [{ ...ofCase(c), value, score: value <= releaseGapHours ? 1 : 0 }];
      }),
    ),
};
