import type { EventLevel } from '../classification/event-level';
import type { CaseOrigin } from '../clock/clock-rule';
import type { Duty } from '../clock/duty';
import type { Channel, ReleaseKind } from '../release/release';
import type { SpeakerRank } from '../release/speaker';
import type { WithdrawalCause } from '../release/withdrawal';

/** A time a unit had a case: from being given it until it went to another; null: it has it still. */
export interface Holding {
  /** Path of the unit. */
  readonly path: string;
  readonly from: Date;
  readonly until: Date | null;
  readonly acceptedAt: Date | null;
}

export interface RecordedClock {
  readonly id: string;
  readonly duty: Duty;
  /** 1, and one more each time the case was taken up again: each owes an answer of its own. */
  readonly life: number;
  /** Owed anew after what answered was withdrawn. */
  readonly again: boolean;
  /** Whether anybody could know of it before it fell due: what was late before is nobody's fault. */
  readonly foreseeable: boolean;
  readonly startedAt: Date;
  readonly anchorAt: Date;
  readonly dueAt: Date;
  readonly metAt: Date | null;
}

/** A release that was published, whether or not it was withdrawn afterwards. */
export interface RecordedRelease {
  readonly id: string;
  readonly kind: ReleaseKind;
  /** Everywhere it appeared. */
  readonly channels: readonly Channel[];
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  /** Why it was withdrawn; null of one that was not, and of one withdrawn before causes were recorded. */
  readonly withdrawnFor: WithdrawalCause | null;
  /** Whether it corrects another. */
  readonly corrects: boolean;
  readonly elementsRequired: number;
  readonly elementsPresent: number;
  /** Articles that print or quote it. */
  readonly pickups: number;
}

/** What citizens answered when they were asked, each time they were. */
export interface RecordedRating {
  readonly id: string;
  /** Path of the unit that asked and entered it. */
  readonly byPath: string;
  readonly at: Date;
  readonly satisfied: number;
  readonly basically: number;
  readonly dissatisfied: number;
}

/** What an authority found of a unit's reporting: a decided accountability, not an automatic one. */
export interface Finding {
  readonly id: string;
  readonly path: string;
  readonly kind: 'false' | 'concealed';
  readonly at: Date;
}

/**
 * What assessment reads of a case: recorded times and published facts, nothing entered for the score. The whole of a case
 * or, of one that was handed on, the part that units of a scope answer for (`attributedTo`).
 */
export interface CaseRecord {
  readonly id: string;
  readonly number: string;
  /** Of opinion. */
  readonly level: EventLevel;
  /** Of the event, by statute; null of what is no emergency. */
  readonly eventLevel: EventLevel | null;
  readonly origin: CaseOrigin;
  readonly firstPublicAt: Date | null;
  readonly detectedAt: Date;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** Every time it was closed: once, and once more after each time it was taken up again. */
  readonly closings: readonly Date[];
  /** In order; the first from its opening. */
  readonly holdings: readonly Holding[];
  /** Whether it was opened with one of these holdings: what was before its opening is theirs. */
  readonly fromTheStart: boolean;
  /** By when they fall due. */
  readonly clocks: readonly RecordedClock[];
  /** In order of publication. */
  readonly releases: readonly RecordedRelease[];
  /** Press conferences: when, and who spoke. */
  readonly conferences: readonly { readonly at: Date; readonly rank: SpeakerRank }[];
  /** When it had to be taken up again for a bad answer. */
  readonly badAnswers: readonly Date[];
  readonly ratings: readonly RecordedRating[];
  readonly findings: readonly Finding[];
  /** Whether an event is followed for it: without one nobody looks for what its releases did. */
  readonly followed: boolean;
  /** Articles of concern about its event. */
  readonly concern: number;
  /** Articles 24 h before and 48 h after the first release. */
  readonly voices: {
    readonly before: { readonly total: number; readonly negative: number };
    readonly after: { readonly total: number; readonly negative: number };
  } | null;
  /** Voices of each hour around the first release that has any; hour 0 is the one that begins with it. */
  readonly voicesPerHour: readonly { readonly hour: number; readonly voices: number }[] | null;
}

/** Releases that stand: published and not withdrawn. */
export function standing({ releases }: CaseRecord): readonly RecordedRelease[] {
  return releases.filter(({ withdrawnAt }) => withdrawnAt === null);
}
