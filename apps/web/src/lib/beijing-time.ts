import dayjs, { type Dayjs } from 'dayjs';
import '../text/calendar.zh';

/** Beijing is eight hours ahead of UTC, all year. */
const AHEAD_MS = 8 * 3_600_000;

/**
 * What a clock in Beijing shows at an instant, in the form date pickers take. They know the reader's own
 * zone alone; the office's time is Beijing's wherever its pages are read.
 */
export function wallClock(iso: string): Dayjs {
  return dayjs(new Date(Date.parse(iso) + AHEAD_MS).toISOString().slice(0, -1));
}

/** The instant, in ISO 8601, at which a clock in Beijing shows what was picked. */
export function instantOf(wall: Dayjs): string {
  return new Date(`${wall.format('YYYY-MM-DDTHH:mm:ss.SSS')}+08:00`).toISOString();
}
