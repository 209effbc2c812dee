import { beijingMidnight } from './beijing-midnight';

const DAY_MS = 86_400_000;
const AHEAD_MS = 8 * 3_600_000;

/** The day in Beijing at the moment `at`, as 2026-05-01. */
export function beijingDay(at: Date): string {
  return new Date(beijingMidnight(at.getTime()) + AHEAD_MS).toISOString().slice(0, 10);
}

/** The midnight in Beijing that begins `day`. */
export function dayStart(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - AHEAD_MS);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
