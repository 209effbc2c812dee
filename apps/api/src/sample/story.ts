import type {
  AccountabilityDecision,
  Category,
  Channel,
  EventLevel,
  Field,
  OutletTier,
  ReleaseKind,
} from '@huixiang/domain';

/** One burst of reporting inside a story. Each article's body takes one variant of every paragraph. */
export interface Beat {
  /** Hours from the story's start to the first article of this beat. */
  readonly afterHours: number;
  /** Hours over which the articles of this beat are spread. */
  readonly overHours: number;
  /** Articles written anew from the variants below. */
  readonly articles: number;
  /** Near-verbatim copies of those by other outlets. */
  readonly reprints: number;
  readonly outlets: readonly OutletTier[];
  readonly titles: readonly string[];
  readonly paragraphs: readonly (readonly string[])[];
}

/** What a government did, carried out by the loader through the same services a person's clicks reach. */
export interface ScriptedRelease {
  readonly kind: ReleaseKind;
  /** Hours after the case was opened. */
  readonly afterHours: number;
  readonly title: string;
  readonly body: string;
  readonly channel: Channel;
}

export interface ScriptedResponse {
  /** Hours from the story's start to the opening of the case. */
  readonly openAfterHours: number;
  readonly level: EventLevel;
  readonly categories: readonly Category[];
  /** Hours after opening until the responsible unit accepts; absent: not yet accepted. */
  readonly acceptAfterHours?: number;
  readonly releases: readonly ScriptedRelease[];
  /** Handed in and not answered yet. */
  readonly waiting?: ScriptedRelease;
  /** What the unit says to what it is held to account for, and what a leader decides, hours after opening. */
  readonly account?: {
    readonly statedAfterHours: number;
    readonly statement: string;
    readonly decidedAfterHours: number;
    readonly decision: AccountabilityDecision;
    readonly reason: string;
    readonly tolerance: string;
  };
  /** Hours after opening until the case is closed; absent: still open. */
  readonly closeAfterHours?: number;
}

/** What the officer on duty did with the alert when no case was opened. */
export interface ScriptedDismissal {
  readonly afterHours: number;
  readonly reason: string;
}

export interface Story {
  readonly id: string;
  /** Code of the division it happens in. */
  readonly place: string;
  readonly field: Field;
  /** Hours before the sample is loaded at which the story starts. Live stories instead start this many MINUTES (negative) after it. */
  readonly startHoursAgo: number;
  readonly beats: readonly Beat[];
  readonly response?: ScriptedResponse;
  readonly dismissal?: ScriptedDismissal;
}
