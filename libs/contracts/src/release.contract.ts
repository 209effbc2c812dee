import {
  CHANNELS,
  COSIGNING_VERDICTS,
  ELEMENTS,
  EVENT_LEVELS,
  RELEASE_KINDS,
  RELEASE_STATES,
  REVIEW_KINDS,
  REVIEW_VERDICTS,
  SPEAKER_RANKS,
  WITHDRAWAL_CAUSES,
} from '@huixiang/domain';
import { z } from 'zod';
import { reason, rowId, trimmedText } from './input';
import { releaseReach } from './spread.contract';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const releaseDraft = z.strictObject({
  kind: z.enum(RELEASE_KINDS),
  channel: z.enum(CHANNELS),
  title: trimmedText.min(4, FAULTS.titleFourSigns).max(120),
  body: trimmedText.min(10, FAULTS.textTenSigns).max(20_000),
  /** Units that publish it together: each signs it before it is published. */
  cosigners: z.array(rowId).max(10, FAULTS.tenCosigners).default([]),
});
export type ReleaseDraft = z.infer<typeof releaseDraft>;

/** Why it is handed in though elements are missing, or though it reads like work news; null where neither is so. */
export const releaseSubmission = z.strictObject({
  exception: trimmedText.min(4, FAULTS.noteFourSigns).max(300).nullable(),
});
export type ReleaseSubmission = z.infer<typeof releaseSubmission>;

/** One of the three checks of the version that was read. */
export const releaseReview = z.strictObject({
  kind: z.enum(REVIEW_KINDS),
  version: z.int().min(1),
  verdict: z.enum(REVIEW_VERDICTS),
  note: trimmedText.max(300).nullable(),
});
export type ReleaseReview = z.infer<typeof releaseReview>;

/** What a unit that publishes together says of the version it read. */
export const cosigning = z.strictObject({
  version: z.int().min(1),
  verdict: z.enum(COSIGNING_VERDICTS),
  note: trimmedText.max(300).nullable().default(null),
});
export type Cosigning = z.infer<typeof cosigning>;

const cosignerView = z.strictObject({
  unitId: z.int(),
  name: z.string(),
  /** Of the version as it stands; null: nothing yet. */
  verdict: z.enum(COSIGNING_VERDICTS).nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: moment.nullable(),
});

const attachmentView = z.strictObject({
  id: z.int(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** Kinds of what it says of persons; null where it cannot be read and a person has to look. */
  personal: z.array(z.string()).nullable(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** A press conference: where, who spoke in which rank, and what was said (a record, not a recording). */
export const conference = z.strictObject({
  place: trimmedText.min(2, FAULTS.placeNeeded).max(80),
  speaker: trimmedText.min(2, FAULTS.speakerNeeded).max(60),
  rank: z.enum(SPEAKER_RANKS),
  transcript: trimmedText.max(20_000).nullable().default(null),
});
export type Conference = z.infer<typeof conference>;

export const publication = z.strictObject({
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/, error: FAULTS.publicAddress }).nullable(),
  /** When it appeared there; null: now. */
  appearedAt: moment.nullable(),
  /** Of a press conference. */
  conference: conference.nullable().default(null),
});
export type Publication = z.infer<typeof publication>;

/** The same text elsewhere. */
export const placement = publication.extend({ channel: z.enum(CHANNELS) });
export type Placement = z.infer<typeof placement>;

const placementView = z.strictObject({
  channel: z.enum(CHANNELS),
  url: z.string().nullable(),
  appearedAt: moment,
  enteredAt: moment,
  enteredBy: z.string(),
  conference: conference.nullable(),
  /** Whether who spoke has the rank the event's level asks for; null where nobody spoke. */
  rankMatches: z.boolean().nullable(),
});
export type PlacementView = z.infer<typeof placementView>;

export const releaseWithdrawal = z.strictObject({ cause: z.enum(WITHDRAWAL_CAUSES), reason });
export type ReleaseWithdrawal = z.infer<typeof releaseWithdrawal>;

export const elementFinding = z.strictObject({
  element: z.enum(ELEMENTS),
  evidence: z.string().nullable(),
});
export type ElementFindingView = z.infer<typeof elementFinding>;

/** Kinds of what a release must not say of a person. */
export const PRIVACY_KINDS = [
  'id_number',
  'mobile',
  'landline',
  'bank_card',
  'address',
  'name',
  'minor',
  'illness',
] as const;
/** A stretch of “title, line break, body”, in code units. */
export const privacyFinding = z.strictObject({
  kind: z.enum(PRIVACY_KINDS),
  start: z.int(),
  end: z.int(),
  /** It may not be published for any reason. */
  never: z.boolean(),
});
export type PrivacyFindingView = z.infer<typeof privacyFinding>;

/** What can be said of a text by itself, while it is being written. */
export const textToCheck = z.strictObject({
  title: z.string().max(120),
  body: z.string().max(20_000),
});
export const textCheck = z.strictObject({
  privacy: z.array(privacyFinding),
  /** Words that make it read like work news; empty where it answers. */
  workNews: z.array(z.string()),
});
export type TextCheck = z.infer<typeof textCheck>;

const reviewView = z.strictObject({
  kind: z.enum(REVIEW_KINDS),
  version: z.int(),
  verdict: z.enum(REVIEW_VERDICTS),
  note: z.string().nullable(),
  by: z.string(),
  at: moment,
});

export const evidenceView = z.strictObject({
  id: z.int(),
  kind: z.enum(['page', 'file']),
  name: z.string(),
  sha256: z.string().nullable(),
  size: z.int().nullable(),
  failure: z.string().nullable(),
  at: moment,
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const releaseView = z.strictObject({
  id: z.int(),
  kind: z.enum(RELEASE_KINDS),
  channel: z.enum(CHANNELS),
  state: z.enum(RELEASE_STATES),
  title: z.string(),
  body: z.string(),
  version: z.int(),
  /** Every version there was, the first first. */
  versions: z.array(
    z.strictObject({
      version: z.int(),
      title: z.string(),
      body: z.string(),
      by: z.string(),
      at: moment,
    }),
  ),
  url: z.string().nullable(),
  /** Everywhere it appeared, in order; empty of a draft. */
  placements: z.array(placementView),
  cosigners: z.array(cosignerView),
  attachments: z.array(attachmentView),
  draftedBy: z.string(),
  draftedAt: moment,
  submittedAt: moment.nullable(),
  publishedBy: z.string().nullable(),
  /** When it appeared, and when that was entered. */
  publishedAt: moment.nullable(),
  enteredAt: moment.nullable(),
  elements: z.array(elementFinding),
  exception: z.string().nullable(),
  /** Of all versions, in the order in which they were given. */
  reviews: z.array(reviewView),
  check: textCheck,
  evidence: z.array(evidenceView),
  corrects: z.int().nullable(),
  correctedBy: z.int().nullable(),
  withdrawnAt: moment.nullable(),
  withdrawalReason: z.string().nullable(),
  withdrawalCause: z.enum(WITHDRAWAL_CAUSES).nullable(),
  /** Whether the reader wrote any of it, and so may not check it. */
  own: z.boolean(),
  /** How far it got; null of a draft. */
  reach: releaseReach.nullable(),
});
export type ReleaseView = z.infer<typeof releaseView>;

/** A text that waits for a check. */
export const waitingReview = z.strictObject({
  release: releaseView,
  case: z.strictObject({
    id: z.int(),
    number: z.string(),
    title: z.string(),
    level: z.enum(EVENT_LEVELS),
  }),
  unit: z.string(),
  /** When the nearest duty it would fulfil is due; null: it fulfils none that runs. */
  dueAt: moment.nullable(),
  /** It answers the five-hour duty: all checks at once, before anything else. */
  fast: z.boolean(),
  missing: z.array(z.enum(REVIEW_KINDS)),
});
export type WaitingReview = z.infer<typeof waitingReview>;
export const reviewQueue = z.strictObject({ now: moment, waiting: z.array(waitingReview) });
export type ReviewQueue = z.infer<typeof reviewQueue>;
