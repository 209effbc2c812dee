import { type EventLevel, isAtLeast } from '../classification/event-level';
import type { Channel } from './release';

const ORDINARY: readonly Channel[] = ['government_site', 'new_media'];
const MAJOR: readonly Channel[] = [...ORDINARY, 'press_conference'];

/**
 * Where a case of this level of opinion has to be answered: 政府网站 and 两微一端, and a press conference for 重大 and
 * graver (国办发〔2016〕61号 names the channels; which of them a level needs is a local default).
 */
export function requiredChannels(level: EventLevel): readonly Channel[] {
  return isAtLeast(level, 'II') ? MAJOR : ORDINARY;
}

/** The required channels that were not used. */
export function missingChannels(level: EventLevel, used: readonly Channel[]): readonly Channel[] {
  return requiredChannels(level).filter((channel) => !used.includes(channel));
}
