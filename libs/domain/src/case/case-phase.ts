import { missingChannels } from '../release/channels';
import type { Channel } from '../release/release';
import { type EventLevel, isAtLeast } from '../classification/event-level';

/** Where a case stands: 待签收, 处置中, 已首次发布, 已公布结果, 已办结. */
export const CASE_PHASES = [
  'awaiting_acceptance',
  'handling',
  'responded',
  'result_published',
  'closed',
] as const;
export type CasePhase = (typeof CASE_PHASES)[number];

/** The facts a phase follows from. Nobody sets a phase by hand. */
export interface CaseFacts {
  readonly level: EventLevel;
  readonly acceptedAt: Date | null;
  readonly firstReleaseAt: Date | null;
  readonly resultAt: Date | null;
  readonly closedAt: Date | null;
  /** When it was taken up again last; its releases are those since. */
  readonly reopenedAt: Date | null;
  /** Promises of its releases that nobody has answered, or that are not kept yet. */
  readonly openCommitments: number;
  /** Whether it is about a rumour whose clues have yet to be handed over. */
  readonly cluesOwed: boolean;
  /** Where what stands was published. */
  readonly usedChannels: readonly Channel[];
}

/** A case that was handed on waits for its new unit, whatever was published before. */
export function casePhase(
  facts: Omit<CaseFacts, 'level' | 'openCommitments' | 'reopenedAt' | 'cluesOwed' | 'usedChannels'>,
): CasePhase {
  if (facts.closedAt !== null) return 'closed';
  if (facts.acceptedAt === null) return 'awaiting_acceptance';
  if (facts.resultAt !== null) return 'result_published';
  return facts.firstReleaseAt === null ? 'handling' : 'responded';
}

export const CLOSING_GAPS = [
  'not_accepted',
  'no_first_release',
  'no_result',
  'open_commitments',
  'clues_not_handed',
  'channels_missing',
] as const;
export type ClosingGap = (typeof CLOSING_GAPS)[number];

/**
 * What still speaks against closing. A result must be published for 较大 and above
 * (山西省2018年政务公开工作要点: 公开发布调查处理结果), and the clues of a rumour handed over while one answers
 * (国办发〔2016〕61号), a 重大 case on every channel its level needs; a gap is overcome only by a stated reason.
 */
export function closingGaps(facts: CaseFacts): readonly ClosingGap[] {
  const gaps: ClosingGap[] = [];
  if (facts.acceptedAt === null) gaps.push('not_accepted');
  if (facts.firstReleaseAt === null) gaps.push('no_first_release');
  if (facts.resultAt === null && isAtLeast(facts.level, 'III')) gaps.push('no_result');
  if (facts.openCommitments > 0) gaps.push('open_commitments');
  if (facts.cluesOwed) gaps.push('clues_not_handed');
  // Of the rest it is measured (P1) and not asked for.
  const grave = isAtLeast(facts.level, 'II');
  if (grave && missingChannels(facts.level, facts.usedChannels).length > 0)
    gaps.push('channels_missing');
  return gaps;
}
