import type { CaseFacts } from '../case/case-phase';
import { type Refusal, refusal } from '../refusal';
import type { Element } from './elements';
import type { Channel, ReleaseKind } from './release';
import {
  type Cosigner,
  type CosigningVerdict,
  type ReleaseFacts,
  type Review,
  type ReviewKind,
  type ReviewVerdict,
  mayReview,
  missingReviews,
  releaseState,
} from './review';

/** That a text appeared somewhere, and what shows it. */
export interface Appearance {
  readonly proof: boolean;
  /** Whether it is said who spoke, in which rank, and where: asked of a press conference. */
  readonly conference: boolean;
  readonly at: Date;
  readonly now: Date;
}

/** A step in the life of a release. */
export type ReleaseStep =
  | { readonly kind: 'revise' }
  | { readonly kind: 'submit'; readonly exception: string | null }
  | { readonly kind: 'take_back' }
  | {
      readonly kind: 'review';
      readonly by: number;
      readonly check: ReviewKind;
      readonly version: number;
      readonly verdict: ReviewVerdict;
      readonly note: string | null;
    }
  /** `conference`: whether who spoke where is stated. */
  | ({ readonly kind: 'publish' } & Appearance)
  /** Elsewhere too, once it is published. */
  | ({ readonly kind: 'place'; readonly channel: Channel } & Appearance)
  | {
      readonly kind: 'cosign';
      readonly unit: number;
      readonly version: number;
      readonly verdict: CosigningVerdict;
      readonly note: string | null;
    }
  | { readonly kind: 'withdraw' };

/** What a step of a release is judged by. */
export interface ReleaseSituation {
  readonly kind: ReleaseKind;
  readonly channel: Channel;
  /** Everywhere it has appeared. */
  readonly placed: readonly Channel[];
  /** Whether it corrects one that was published. */
  readonly corrects: boolean;
  readonly release: ReleaseFacts;
  /** Units that publish it together with the one that has the case. */
  readonly cosigners: readonly Cosigner[];
  /** Everybody who wrote a version of it. */
  readonly authors: readonly number[];
  /** When the last of its checks was passed. */
  readonly clearedAt: Date | null;
  readonly case: CaseFacts;
  /** What its text, as it stands, lacks and says. */
  readonly text: {
    readonly missing: readonly Element[];
    /** Words that make it read like work news. */
    readonly workNews: readonly string[];
    /** Kinds of what it says of persons, and of these what is never published. */
    readonly personal: readonly string[];
    readonly never: readonly string[];
  };
}

/** Why a step of a release cannot be taken as things stand; null where it can. */
export function releaseRefusal(step: ReleaseStep, of: ReleaseSituation): Refusal | null {
  if (step.kind === 'withdraw') return refusalToWithdraw(of);
  if (step.kind === 'place') return refusalToPlace(step, of);
  if (of.release.publishedAt !== null) return refusal('release.already_published');
  // What was published wrongly is corrected after closing too.
  if (of.case.closedAt !== null && !of.corrects) return refusal('case.closed');
  return refusalBeforeIt(step, of);
}

function refusalBeforeIt(
  step: Exclude<ReleaseStep, { kind: 'withdraw' | 'place' }>,
  of: ReleaseSituation,
): Refusal | null {
  switch (step.kind) {
    case 'revise':
      return null;
    case 'submit':
      return refusalToSubmit(step.exception, of);
    case 'take_back':
      return of.release.submitted ? null : refusal('release.not_submitted');
    case 'review':
      return refusalToReview(step, of);
    case 'cosign':
      return refusalToCosign(step, of);
    case 'publish':
      return refusalToPublish(step, of);
  }
}

function refusalToWithdraw({ release }: ReleaseSituation): Refusal | null {
  if (release.publishedAt === null) return refusal('release.not_published');
  return release.withdrawnAt === null ? null : refusal('release.already_withdrawn');
}

/** Numbers that are never published keep a text out; missing elements and work news want a reason. */
function refusalToSubmit(exception: string | null, of: ReleaseSituation) {
  const { release, text } = of;
  const state = releaseState(release);
  if (state !== 'draft' && state !== 'returned') return refusal('release.already_submitted');
  const order = refusalOfOrder(of);
  if (order !== null) return order;
  if (text.never.length > 0) return refusal('release.personal_data', { kinds: text.never });
  const flawed = text.missing.length > 0 || text.workNews.length > 0;
  return flawed && exception === null
    ? refusal('release.elements_missing', { missing: text.missing, workNews: text.workNews })
    : null;
}

/** A first release comes first, and once; its correction comes after it. */
function refusalOfOrder({ kind, corrects, case: facts }: ReleaseSituation): Refusal | null {
  const { firstReleaseAt } = facts;
  if (firstReleaseAt === null && (kind === 'continuing' || kind === 'result'))
    return refusal('release.out_of_order', { kind });
  return firstReleaseAt !== null && kind === 'first' && !corrects
    ? refusal('release.first_already')
    : null;
}

function refusalToReview(
  step: Extract<ReleaseStep, { kind: 'review' }>,
  { release, authors, text }: ReleaseSituation,
): Refusal | null {
  const { by, version } = step;
  if (release.version !== version)
    return refusal('release.stale_version', { version: release.version });
  if (!release.submitted) return refusal('release.not_submitted');
  if (!mayReview(by, authors)) return refusal('release.own_text');
  return refusalOfVerdict(step, release.reviews, text.personal.length > 0);
}

/** Each check is answered once; what was referred is answered then. What is let stand is so by name and reason. */
function refusalOfVerdict(
  { check, version, verdict, note }: Extract<ReleaseStep, { kind: 'review' }>,
  reviews: readonly Review[],
  tellsOfPersons: boolean,
): Refusal | null {
  const given = reviews.filter((one) => one.kind === check && one.version === version);
  const referred = given.some((one) => one.verdict === 'referred');
  const answered = given.some((one) => one.verdict !== 'referred');
  if (answered || (referred && verdict === 'referred'))
    return refusal('release.already_reviewed', { kind: check });
  if (verdict === 'referred' && check !== 'secrecy') return refusal('release.refer_secrecy_only');
  const wantsNote = verdict !== 'passed' || referred || (check === 'privacy' && tellsOfPersons);
  return note === null && wantsNote ? refusal('release.note_needed', { kind: check }) : null;
}

function refusalToCosign(
  step: Extract<ReleaseStep, { kind: 'cosign' }>,
  { release, cosigners }: ReleaseSituation,
): Refusal | null {
  const own = cosigners.find(({ unitId }) => unitId === step.unit);
  if (own === undefined) return refusal('release.not_cosigner');
  if (release.version !== step.version)
    return refusal('release.stale_version', { version: release.version });
  if (!release.submitted) return refusal('release.not_submitted');
  if (own.verdict !== null) return refusal('release.already_cosigned');
  return step.verdict === 'objected' && step.note === null
    ? refusal('release.note_needed', { kind: 'cosigning' })
    : null;
}

function refusalToPublish(
  step: Extract<ReleaseStep, { kind: 'publish' }>,
  of: ReleaseSituation,
): Refusal | null {
  const { release } = of;
  const order = refusalOfOrder(of);
  if (order !== null) return order;
  const state = releaseState(release);
  if (state !== 'cleared')
    return refusal('release.not_cleared', { state, missing: missingReviews(release) });
  const unsigned = of.cosigners.filter(({ verdict }) => verdict !== 'signed');
  if (unsigned.length > 0)
    return refusal('release.not_cosigned', { units: unsigned.map(({ name }) => name) });
  return refusalOfAppearance(step, of.channel, of);
}

function refusalToPlace(step: Extract<ReleaseStep, { kind: 'place' }>, of: ReleaseSituation) {
  if (of.release.publishedAt === null) return refusal('release.not_published');
  if (of.release.withdrawnAt !== null) return refusal('release.already_withdrawn');
  if (of.placed.includes(step.channel)) return refusal('release.already_placed');
  return refusalOfAppearance(step, step.channel, of);
}

function refusalOfAppearance(
  step: Appearance,
  channel: Channel,
  { clearedAt, case: facts }: ReleaseSituation,
): Refusal | null {
  if (channel === 'press_conference' && !step.conference)
    return refusal('release.needs_conference');
  if (!step.proof) return refusal('release.needs_evidence');
  if (step.at > step.now) return refusal('case.future_time', { at: step.at.toISOString() });
  // It appeared after it was cleared, and answers for the life of the case it is published in.
  const earliest = [clearedAt, facts.reopenedAt].filter((at) => at !== null);
  const before = earliest.find((at) => step.at < at);
  return before === undefined
    ? null
    : refusal('release.before_clearance', { earliest: before.toISOString() });
}
