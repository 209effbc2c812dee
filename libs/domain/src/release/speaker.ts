import { type EventLevel, isAtLeast } from '../classification/event-level';

/** Who speaks, the highest first: 政府主要负责人, 政府分管负责人, 部门主要负责人, 部门分管负责人, 新闻发言人, 其他人员. */
export const SPEAKER_RANKS = [
  'government_head',
  'government_deputy',
  'department_head',
  'department_deputy',
  'spokesperson',
  'other',
] as const;
export type SpeakerRank = (typeof SPEAKER_RANKS)[number];

const HEADS: readonly SpeakerRank[] = ['government_head', 'department_head'];
const RESPONSIBLE: readonly SpeakerRank[] = SPEAKER_RANKS.filter((rank) => rank !== 'other');

/**
 * Who has to speak at a press conference: of 特别重大 and 重大 events the main head of the place or the department
 * (国办发〔2016〕80号: 主要负责人带头主动发声), of the rest somebody who is responsible for the matter or the spokesperson (61号).
 *
 * @param eventLevel of the event, by statute; null of what is no emergency
 */
export function requiredRanks(eventLevel: EventLevel | null): readonly SpeakerRank[] {
  return eventLevel !== null && isAtLeast(eventLevel, 'II') ? HEADS : RESPONSIBLE;
}
