import {
  ANCHOR_KINDS,
  CASE_PHASES,
  CATEGORIES,
  CLOSING_GAPS,
  COORDINATORS,
  DUTIES,
  EVENT_LEVELS,
  FIELDS,
  ROUTING_ROWS,
} from '@huixiang/domain';
import { z } from 'zod';
import { rowId, rowIdInQuery, trimmedText } from './input';
import { ledgerEntryView } from './ledger.contract';
import { releaseView } from './release.contract';
import { moment } from './time';

export const caseOpening = z.strictObject({
  eventId: rowId,
  title: trimmedText.min(4, '标题至少 4 个字').max(120),
  level: z.enum(EVENT_LEVELS),
  /** Why the level is below the proposed one; null where it is not. */
  levelReason: trimmedText.min(4, '理由至少 4 个字').max(200).nullable().default(null),
  categories: z.array(z.enum(CATEGORIES)).min(1, '至少选择一个类别'),
  unitId: rowId,
  occurredAt: moment.nullable(),
  firstPublicAt: moment.nullable(),
});
export type CaseOpening = z.infer<typeof caseOpening>;

export const clockView = z.strictObject({
  id: z.int(),
  duty: z.enum(DUTIES),
  basis: z.string(),
  hours: z.number(),
  anchorKind: z.enum(ANCHOR_KINDS),
  anchorAt: moment,
  dueAt: moment,
  metAt: moment.nullable(),
  /** When its case was closed. */
  closedAt: moment.nullable(),
});
export type ClockView = z.infer<typeof clockView>;

export const caseSummary = z.strictObject({
  id: z.int(),
  number: z.string(),
  eventId: z.int(),
  title: z.string(),
  level: z.enum(EVENT_LEVELS),
  categories: z.array(z.enum(CATEGORIES)),
  field: z.enum(FIELDS).nullable(),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  phase: z.enum(CASE_PHASES),
  openedAt: moment,
  clocks: z.array(clockView),
});
export type CaseSummary = z.infer<typeof caseSummary>;

export const caseQuery = z.strictObject({
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
  closingGaps: z.array(z.enum(CLOSING_GAPS)),
  releases: z.array(releaseView),
  /** Every decision about the case, in the ledger's order. */
  timeline: z.array(ledgerEntryView),
});
export type CaseDetail = z.infer<typeof caseDetail>;

export const routingQuery = z.strictObject({ eventId: rowIdInQuery });
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
