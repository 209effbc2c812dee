/**
 * Statutory event levels, gravest first: 特别重大, 重大, 较大, 一般.
 * Source: 突发事件应对法 (2024) 第三条.
 */
export const EVENT_LEVELS = ['I', 'II', 'III', 'IV'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** The graver of two levels. */
export function graver(a: EventLevel, b: EventLevel): EventLevel {
  return EVENT_LEVELS.indexOf(a) <= EVENT_LEVELS.indexOf(b) ? a : b;
}

/** Whether `level` is less grave than `other`. */
export function isBelow(level: EventLevel, other: EventLevel): boolean {
  return EVENT_LEVELS.indexOf(level) > EVENT_LEVELS.indexOf(other);
}

/** Whether `level` is `floor` or graver. */
export function isAtLeast(level: EventLevel, floor: EventLevel): boolean {
  return EVENT_LEVELS.indexOf(level) <= EVENT_LEVELS.indexOf(floor);
}
