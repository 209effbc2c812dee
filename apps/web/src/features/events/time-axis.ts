import { axisTime, beginsDay, shortDateTime } from '../../lib/format';

/** Hours of which each is told by its time. */
const A_FEW_DAYS = 72;

/**
 * The axis of what happened by the hour, or in spans of hours: each told by its time, of more than a few days each day once.
 * @param starts of its hours or spans, ISO
 * @param hours how many it shows
 */
export function timeAxis(starts: readonly string[], hours: number) {
  const labels = starts.map((start) => shortDateTime(start));
  const ofDays = hours > A_FEW_DAYS;
  return {
    type: 'category',
    data: labels,
    axisTick: { show: false },
    axisLabel: {
      hideOverlap: true,
      formatter: (label: string) => axisTime(label, ofDays),
      ...(ofDays && { interval: beginsDay(labels) }),
    },
  };
}
