import type { EventLevel } from '../classification/event-level';

/** What a clock demands: authoritative information, a press conference, or any answer at all. */
export const DUTIES = ['authoritative_information', 'press_conference', 'response'] as const;
export type Duty = (typeof DUTIES)[number];

/** One row of the effective-dated rule table. */
export interface ClockRule {
  readonly id: string;
  readonly duty: Duty;
  readonly levels: readonly EventLevel[];
  /** Elapsed hours (自然时) from the anchor. */
  readonly hours: number;
  readonly basis: string;
  /** In force from this moment (inclusive) … */
  readonly validFrom: Date;
  /** … until this one (exclusive); null: still in force. */
  readonly validTo: Date | null;
}

/**
 * The national rules. 国办发〔2016〕61号 (2016-08-12) set 24 h and 48 h;
 * 国办发〔2016〕80号 (2016-11-10) added the 5 h for authoritative information.
 */
export const NATIONAL_CLOCK_RULES: readonly ClockRule[] = [
  {
    id: 'D1',
    duty: 'authoritative_information',
    levels: ['I', 'II'],
    hours: 5,
    basis: '国办发〔2016〕80号',
    validFrom: new Date('2016-11-10T00:00:00+08:00'),
    validTo: null,
  },
  {
    id: 'D2',
    duty: 'press_conference',
    levels: ['I', 'II'],
    hours: 24,
    basis: '国办发〔2016〕61号、80号',
    validFrom: new Date('2016-08-12T00:00:00+08:00'),
    validTo: null,
  },
  {
    id: 'D4',
    duty: 'response',
    levels: ['III', 'IV'],
    hours: 48,
    basis: '国办发〔2016〕61号',
    validFrom: new Date('2016-08-12T00:00:00+08:00'),
    validTo: null,
  },
];

/** The rules that bind an event of `level` on the day `at`. */
export function rulesInForce(
  rules: readonly ClockRule[],
  level: EventLevel,
  at: Date,
): readonly ClockRule[] {
  return rules.filter(
    (rule) =>
      rule.levels.includes(level) &&
      rule.validFrom <= at &&
      (rule.validTo === null || at < rule.validTo),
  );
}
