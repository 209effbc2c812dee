import {
  CASE_ORIGINS,
  CASE_PHASES,
  CATEGORIES,
  CLOSING_GAPS,
  CLOCK_STARTS,
  COORDINATORS,
  DUTIES,
  EVENT_LEVELS,
  FIELDS,
  LIMIT_UNITS,
  REPORTING_DUTIES,
  ROUTING_ROWS,
} from '@huixiang/domain';
import { z } from 'zod';
import { objectionView } from './assignment.contract';
import { caseMessage, caseReference, reopeningView } from './case-life.contract';
import { commitmentView } from './commitment.contract';
import { consultationView, requestView } from './coordination.contract';
import { documentView } from './document.contract';
import { reason, rowId, rowIdInQuery, trimmedText } from './input';
import { ledgerEntryView } from './ledger.contract';
import { releaseView } from './release.contract';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const caseOpening = z
  .strictObject({
    /** Null: it comes from a message, a superior or a person, and no event is followed for it. */
    eventId: rowId.nullable(),
    /** The message it comes from. */
    articleId: rowId.nullable().default(null),
    /** Of a case without an event; an event has its own. */
    field: z.enum(FIELDS).nullable().default(null),
    title: trimmedText.min(4, FAULTS.titleFourSigns).max(120),
    /** Of opinion. */
    level: z.enum(EVENT_LEVELS),
    /** Of the event, by statute; null of what is no emergency. */
    eventLevel: z.enum(EVENT_LEVELS).nullable(),
    /** Why the level is below the proposed one; null where it is not. */
    levelReason: trimmedText.min(4, FAULTS.reasonFourSigns).max(200).nullable().default(null),
    categories: z.array(z.enum(CATEGORIES)).min(1, FAULTS.oneCategory),
    unitId: rowId,
    occurredAt: moment.nullable(),
    firstPublicAt: moment.nullable(),
    /** By default what led to it: an alert where one stands, or the event. */
    origin: z.enum(CASE_ORIGINS).optional(),
    /** Number of the superior's instruction. */
    instruction: trimmedText.min(2, FAULTS.instructionNumber).max(80).nullable().default(null),
    rumour: z.boolean().default(false),
  })
  .refine((opening) => opening.origin !== 'instruction' || opening.instruction !== null, {
    path: ['instruction'],
    error: FAULTS.instructedNumber,
  })
  .refine(({ eventId, field }) => eventId !== null || field !== null, {
    path: ['field'],
    error: FAULTS.fieldNeeded,
  });
export type CaseOpening = z.infer<typeof caseOpening>;

export const clockView = z.strictObject({
  id: z.int(),
  duty: z.enum(DUTIES),
  basis: z.string(),
  /** As the rule of its day had it. */
  limit: z.strictObject({ amount: z.number(), unit: z.enum(LIMIT_UNITS) }),
  anchorKind: z.enum(CLOCK_STARTS),
  anchorAt: moment,
  dueAt: moment,
  metAt: moment.nullable(),
  /** When its case was closed without it. */
  closedAt: moment.nullable(),
  pausable: z.boolean(),
  pausedUntil: moment.nullable(),
  /** How much more time it may be given, in the limit's unit; null: none, ever. */
  extensible: z.number().nullable(),
  /** The unit up the line it was brought before last. */
  escalatedTo: z.string().nullable(),
});
export type ClockView = z.infer<typeof clockView>;

export const caseSummary = z.strictObject({
  id: z.int(),
  number: z.string(),
  eventId: z.int().nullable(),
  title: z.string(),
  level: z.enum(EVENT_LEVELS),
  eventLevel: z.enum(EVENT_LEVELS).nullable(),
  origin: z.enum(CASE_ORIGINS),
  rumour: z.boolean(),
  categories: z.array(z.enum(CATEGORIES)),
  field: z.enum(FIELDS).nullable(),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  phase: z.enum(CASE_PHASES),
  openedAt: moment,
  clocks: z.array(clockView),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** What happened to a case, or fell due, within a period: what a figure of a report counts. */
export const CASE_HAPPENINGS = [
  'opened',
  'closed',
  'standing',
  'released',
  'first_due',
  'promise_due',
  'late',
] as const;

export const caseQuery = z.strictObject({
  did: z.enum(CASE_HAPPENINGS).optional(),
  /** In [from, to); `late`: over at `to`. */
  from: moment.optional(),
  to: moment.optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  phase: z.enum(CASE_PHASES).optional(),
  level: z.enum(EVENT_LEVELS).optional(),
  q: trimmedText.max(100).optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;
/** `now` is the database's: clocks on a page tick against it, not against the reader's watch. */
export const caseList = z.strictObject({
  now: moment,
  cases: z.array(caseSummary),
  /** There are more than were listed. */
  more: z.boolean(),
});
export type CaseList = z.infer<typeof caseList>;

/** A report that was made: to whom, by what means. Entered later than it was made, it shows both times. */
export const caseReport = z.strictObject({
  duty: z.enum(REPORTING_DUTIES),
  receiver: trimmedText.min(2, FAULTS.receiverNeeded).max(100),
  means: trimmedText.min(2, FAULTS.meansNeeded).max(60),
  note: trimmedText.max(300).nullable().default(null),
  /** When it was made; null: now. */
  reportedAt: moment.nullable().default(null),
});
export type CaseReport = z.infer<typeof caseReport>;
export const caseReportView = z.strictObject({
  id: z.int(),
  duty: z.enum(REPORTING_DUTIES),
  receiver: z.string(),
  means: z.string(),
  note: z.string().nullable(),
  reportedAt: moment,
  enteredAt: moment,
  enteredBy: z.string(),
});
export type CaseReportView = z.infer<typeof caseReportView>;

/** Both levels of a case, and why they are changed. */
export const caseLevels = z.strictObject({
  level: z.enum(EVENT_LEVELS),
  eventLevel: z.enum(EVENT_LEVELS).nullable(),
  reason,
});
export type CaseLevels = z.infer<typeof caseLevels>;

export const caseDetail = z.strictObject({
  now: moment,
  case: caseSummary,
  routing: z.strictObject({
    row: z.enum(ROUTING_ROWS),
    coordinators: z.array(z.enum(COORDINATORS)),
    headLeads: z.boolean(),
  }),
  openedBy: z.string(),
  occurredAt: moment.nullable(),
  firstPublicAt: moment.nullable(),
  detectedAt: moment,
  acceptedAt: moment.nullable(),
  acceptedBy: z.string().nullable(),
  closedAt: moment.nullable(),
  closeReason: z.string().nullable(),
  instruction: z.string().nullable(),
  mergedInto: caseReference.nullable(),
  /** Those that were merged into it. */
  merged: z.array(caseReference),
  /** The times it was taken up again, the last one first. */
  reopenings: z.array(reopeningView),
  /** Messages that belong to it, as they came. */
  messages: z.array(caseMessage),
  documents: z.array(documentView),
  requests: z.array(requestView),
  consultations: z.array(consultationView),
  reports: z.array(caseReportView),
  commitments: z.array(commitmentView),
  objections: z.array(objectionView),
  /** Path of the unit that has it: who stands above may hand it on. */
  unitPath: z.string(),
  closingGaps: z.array(z.enum(CLOSING_GAPS)),
  releases: z.array(releaseView),
  /** Every decision about the case, in the ledger's order. */
  timeline: z.array(ledgerEntryView),
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** Of an event, or of a place and a field where there is no event. */
export const routingQuery = z
  .strictObject({
    eventId: rowIdInQuery.optional(),
    place: z.string().max(6).optional(),
    field: z.enum(FIELDS).optional(),
  })
  .refine(
    ({ eventId, place, field }) =>
      (eventId === undefined) === (place !== undefined && field !== undefined),
    {
      error: FAULTS.eventOrPlace,
    },
  );
export type RoutingQuery = z.infer<typeof routingQuery>;
export const routingView = z.strictObject({
  row: z.enum(ROUTING_ROWS),
  coordinators: z.array(z.enum(COORDINATORS)),
  headLeads: z.boolean(),
  /** Suggested units, the leading one first. */
  units: z.array(z.strictObject({ id: z.int(), name: z.string() })),
});
export type RoutingView = z.infer<typeof routingView>;

export const caseClosing = z.strictObject({ reason: trimmedText.max(300).nullable() });
export type CaseClosing = z.infer<typeof caseClosing>;
