/** So long a silence ends a chapter: what comes then is a turn, or the answer, no echo of the day's news. */
const SILENCE_MS = 18 * 3_600_000;

/**
 * Where a story's chapters begin: at its first report, and at each that breaks a long silence. A story stays one event
 * however it turns; chapters say how it went.
 * @param times of its reports, oldest first
 * @returns indexes into `times`, the first of them 0; none of no reports
 */
export function chapterStarts(times: readonly Date[]): readonly number[] {
  return times.flatMap((at, i) => {
    const before = times[i - 1];
    return before === undefined || at.getTime() - before.getTime() >= SILENCE_MS ? [i] : [];
  });
}
