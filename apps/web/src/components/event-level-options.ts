import { EVENT_LEVELS, LABELS } from '@huixiang/domain';

/** Levels of an event by statute, and that it is none. */
export const EVENT_LEVEL_OPTIONS = [
  { value: 'none' as const, label: '不是突发事件' },
  ...EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] })),
];
