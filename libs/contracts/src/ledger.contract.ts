import { z } from 'zod';
import { rowIdInQuery } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** What the ledger records; an entry's kind is one of these for ever. */
export const LEDGER_KINDS = [
  'sample.loaded',
  'account.created',
  'account.changed',
  'account.disabled',
  'account.enabled',
  'account.password_reset',
  'account.password_changed',
  'unit.added',
  'unit.changed',
  'session.opened',
  'session.refused',
  'session.closed',
  'source.paused',
  'source.resumed',
  'source.added',
  'source.changed',
  'source.removed',
  'source.moved',
  'source.key_issued',
  'items.imported',
  'article.corrected',
  'event.merged',
  'event.split',
  'event.articles_moved',
  'event.decision_undone',
  'event.level_set',
  'event.level_released',
  'channel.added',
  'channel.changed',
  'channel.removed',
  'channel.paused',
  'channel.resumed',
  'channel.tested',
  'message.dead',
  'message.resent',
  'watch.added',
  'watch.changed',
  'watch.removed',
  'watch.restored',
  'search.exported',
  'signal.found',
  'signal.dismissed',
  'signal.reopened',
  'alert.raised',
  'alert.reason_added',
  'alert.acknowledged',
  'alert.dismissed',
  'alert.snoozed',
  'alert.woken',
  'alert.reopened',
  'alert.called',
  'alert.unanswered',
  'alert.muted',
  'alert.unmuted',
  'duty.shifts_added',
  'duty.shift_changed',
  'duty.shift_removed',
  'duty.handed_over',
  'duty.taken_over',
  'duty.settings_changed',
  'case.opened',
  'case.accepted',
  'case.objected',
  'case.objection_decided',
  'case.reassigned',
  'case.graded',
  'case.reported',
  'case.closed',
  'case.merged',
  'case.reopened',
  'case.message_added',
  'request.made',
  'request.answered',
  'request.withdrawn',
  'case.consulted',
  'case.document_made',
  'rule.changed',
  'rule.withdrawn',
  'rule.calendar_set',
  'clock.started',
  'clock.half',
  'clock.four_fifths',
  'clock.breach',
  'clock.overdue',
  'clock.met',
  'clock.paused',
  'clock.resumed',
  'clock.extended',
  'clock.reckoned',
  'release.drafted',
  'release.revised',
  'release.submitted',
  'release.taken_back',
  'release.reviewed',
  'release.published',
  'release.cosigned',
  'release.placed',
  'release.evidence_kept',
  'release.withdrawn',
  'commitment.confirmed',
  'commitment.dismissed',
  'commitment.kept',
  'accountability.proposed',
  'accountability.stated',
  'accountability.decided',
  'accountability.appealed',
  'accountability.appeal_decided',
  'accountability.closed',
  'accountability.exported',
  'briefing.planned',
  'briefing.composed',
  'briefing.edited',
  'briefing.issued',
  'briefing.discarded',
  'standard.set',
  'rating.recorded',
  'rating.withdrawn',
  'assessment.drawn',
  'assessment.reckoned',
  'assessment.item_added',
  'assessment.item_removed',
  'assessment.sent',
  'assessment.objected',
  'assessment.confirmed',
  'assessment.answered',
  'assessment.signed',
  'assessment.published',
  'assessment.withdrawn',
  'assessment.exported',
  'ledger.exported',
  'ledger.proved',
  'ledger.refused',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export const SUBJECT_TYPES = [
  'account',
  'unit',
  'session',
  'source',
  'article',
  'event',
  'watch',
  'search',
  'signal',
  'duty',
  'channel',
  'message',
  'alert',
  'case',
  'rule',
  'clock',
  'release',
  'commitment',
  'request',
  'accountability',
  'briefing',
  'rating',
  'standard',
  'assessment',
  'ledger',
  'sample',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** The body of an entry, as it is hashed: UTF-8 JSON. Times are the database's. */
export const ledgerBody = z.strictObject({
  at: moment,
  kind: z.enum(LEDGER_KINDS),
  subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: z.string() }),
  /** Path of the unit it concerns: who may read it. */
  scope: z.string(),
  /** Id of the case it belongs to. */
  case: z.int().optional(),
  /** Who did it; absent where the system did. */
  actor: z.strictObject({ id: z.int(), name: z.string(), unit: z.string() }).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type LedgerBody = z.infer<typeof ledgerBody>;

export const ledgerEntryView = z.strictObject({
  index: z.int(),
  hash: z.string(),
  body: ledgerBody,
});
export type LedgerEntryView = z.infer<typeof ledgerEntryView>;

export const ledgerQuery = z.strictObject({
  before: z.coerce.number().int().min(0).optional(),
  kind: z.enum(LEDGER_KINDS).optional(),
  caseId: rowIdInQuery.optional(),
  /** Recorded in [from, to). */
  from: moment.optional(),
  to: moment.optional(),
  /** Only what is about this. */
  subject: z
    .string()
    .regex(/^[a-z]+:[\w-]{1,40}$/, FAULTS.subjectForm)
    .optional(),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;
/** Sizes of older checkpoints somebody keeps, by commas: a proof reaches back to each. */
export const proofQuery = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,9}$/, FAULTS.checkpointSizes)
    .transform((text) => text.split(',').map(Number))
    .optional(),
});
export type ProofQuery = z.infer<typeof proofQuery>;
export const LEDGER_PAGE_SIZE = 50;
export const ledgerPage = z.strictObject({ entries: z.array(ledgerEntryView), more: z.boolean() });
export type LedgerPage = z.infer<typeof ledgerPage>;

export const ledgerStatus = z.strictObject({
  origin: z.string(),
  verifierKey: z.string(),
  size: z.int(),
  pending: z.int(),
  checkpoint: z
    .strictObject({ size: z.int(), root: z.string(), note: z.string(), signedAt: moment })
    .nullable(),
  /** Witnesses that signed or refused: how far, when; `refusal` until it signs again. */
  witnesses: z.array(
    z.strictObject({
      name: z.string(),
      size: z.int().nullable(),
      at: moment.nullable(),
      refusal: z.strictObject({ size: z.int(), why: z.string(), at: moment }).nullable(),
    }),
  ),
});
export type LedgerStatus = z.infer<typeof ledgerStatus>;

export const ledgerVerification = z.strictObject({
  sound: z.boolean(),
  /** Entries that were re-hashed, and earlier checkpoints they were held against. */
  entries: z.int(),
  checkpoints: z.int(),
  firstWrongIndex: z.int().nullable(),
  fault: z.string().nullable(),
  verifiedAt: moment,
});
export type LedgerVerification = z.infer<typeof ledgerVerification>;
