import type { Duty, ReleaseKind, WithdrawalCause } from '@huixiang/domain';

/** What a breach was: the clock's own figures, copied so that the record stands by itself. */
export interface BreachEvidence {
  readonly duty: Duty;
  readonly basis: string;
  readonly anchorAt: string;
  readonly dueAt: string;
  /** When the unit was handed the case, and when it accepted: how much of the time was its own. */
  readonly openedAt?: string;
  readonly acceptedAt?: string | null;
}

/** What a withdrawal was. The release itself, its text and its checks stand in the case. */
export interface WithdrawalEvidence {
  readonly release: string;
  readonly kind: ReleaseKind;
  readonly publishedAt: string;
  readonly withdrawnAt: string;
  readonly cause?: WithdrawalCause;
  readonly reason: string;
}

/** What a person holds against a unit, and on what basis. */
export interface StatedEvidence {
  readonly facts: string;
  readonly rule: string;
}

export type Evidence = BreachEvidence | WithdrawalEvidence | StatedEvidence;
