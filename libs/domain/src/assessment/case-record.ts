import type { EventLevel } from '../classification/event-level';
import type { Duty } from '../clock/duty';
import type { Channel, ReleaseKind } from '../release/release';

/** What assessment reads of a case: recorded times and published facts, nothing entered for the score. */
export interface CaseRecord {
  readonly id: string;
  readonly number: string;
  readonly level: EventLevel;
  readonly firstPublicAt: Date | null;
  readonly detectedAt: Date;
  readonly openedAt: Date;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
  readonly clocks: readonly {
    readonly duty: Duty;
    /** 1, and one more each time the case was taken up again: each owes an answer of its own. */
    readonly life: number;
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
  /** Articles 24 h before and 48 h after the first release. */
  readonly voices: {
    readonly before: { readonly total: number; readonly negative: number };
    readonly after: { readonly total: number; readonly negative: number };
  } | null;
  /** Voices of each hour around the first release that has any; hour 0 is the one that begins with it. */
  readonly voicesPerHour: readonly { readonly hour: number; readonly voices: number }[] | null;
}
