import type { EventLevel } from '../classification/event-level';
import type { CaseOrigin } from '../clock/clock-rule';
import type { Duty } from '../clock/duty';
import type { Channel, ReleaseKind } from '../release/release';
import type { SpeakerRank } from '../release/speaker';

/** What assessment reads of a case: recorded times and published facts, nothing entered for the score. */
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
  /** When its unit was given it as it stands: by opening, by handing on, by taking it up again. */
  readonly handedAt: Date;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
  readonly clocks: readonly {
    readonly duty: Duty;
    /** 1, and one more each time the case was taken up again: each owes an answer of its own. */
    readonly life: number;
    /** Owed anew after what answered was withdrawn. */
    readonly again: boolean;
    readonly anchorAt: Date;
    readonly dueAt: Date;
    readonly metAt: Date | null;
  }[];
  /** Published ones only, in order of publication. */
  readonly releases: readonly {
    readonly kind: ReleaseKind;
    /** Everywhere it appeared. */
    readonly channels: readonly Channel[];
    readonly publishedAt: Date;
    readonly elementsRequired: number;
    readonly elementsPresent: number;
  }[];
  /** Releases that were published, withdrawn ones too, and how many of them correct another. */
  readonly spoken: number;
  readonly corrections: number;
  /** Ranks of those who spoke at press conferences. */
  readonly speakers: readonly SpeakerRank[];
  /** Articles that print or quote its releases; null where no event is followed. */
  readonly pickups: number | null;
  /** Articles of concern about its event. */
  readonly concern: number;
  /** How often it had to be taken up again for a bad answer. */
  readonly badAnswers: number;
  /** Articles 24 h before and 48 h after the first release. */
  readonly voices: {
    readonly before: { readonly total: number; readonly negative: number };
    readonly after: { readonly total: number; readonly negative: number };
  } | null;
  /** Voices of each hour around the first release that has any; hour 0 is the one that begins with it. */
  readonly voicesPerHour: readonly { readonly hour: number; readonly voices: number }[] | null;
}
