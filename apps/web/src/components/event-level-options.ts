import { EVENT_LEVELS, LABELS } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** Levels of an event by statute, and that it is none. */
export const EVENT_LEVEL_OPTIONS = [
  { value: 'none' as const, label: TEXT.notEmergency },
  ...EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] })),
];
