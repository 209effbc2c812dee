import {
  ACCOUNTABILITY_DECISIONS,
  ACCOUNTABILITY_GROUNDS,
  DUTIES,
  RELEASE_KINDS,
  REPORT_FAILINGS,
  WITHDRAWAL_CAUSES,
} from '@huixiang/domain';
import { z } from 'zod';
import { rowId, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const PERSON_ROLES = ['accepted', 'drafted', 'reviewed', 'published'] as const;

/** What a unit has to say, before a decision or against it. */
export const unitStatement = z.strictObject({
  text: trimmedText.min(4, FAULTS.fourSigns).max(1000),
});
export type UnitStatement = z.infer<typeof unitStatement>;

/** A duty that was not done in time, with the clock's own figures. */
export const breachEvidence = z.strictObject({
  duty: z.enum(DUTIES),
  basis: z.string(),
  anchorAt: moment,
  dueAt: moment,
  openedAt: moment.optional(),
  acceptedAt: moment.nullish(),
  metAt: moment.nullable(),
});
/** A release that had to be withdrawn. */
export const withdrawalEvidence = z.strictObject({
  release: z.string(),
  kind: z.enum(RELEASE_KINDS),
  publishedAt: moment,
  withdrawnAt: moment,
  cause: z.enum(WITHDRAWAL_CAUSES).optional(),
  reason: z.string(),
});

/** What a person holds against a unit: facts they state, on the basis they name. */
export const statedEvidence = z.strictObject({ facts: z.string(), rule: z.string() });

/** A proposal of a person; the machine's own follow from clocks and withdrawals. */
export const accountabilityProposal = z
  .strictObject({
    caseId: rowId,
    ground: z.enum(ACCOUNTABILITY_GROUNDS),
    /** Of a report that was not as it should be: how. */
    failing: z.enum(REPORT_FAILINGS).nullable(),
    facts: trimmedText.min(10, FAULTS.factsNeeded).max(1000),
    rule: trimmedText.min(4, FAULTS.provisionNeeded).max(120),
  })
  .refine(({ ground, failing }) => (ground === 'late_report') === (failing !== null), {
    path: ['failing'],
    message: FAULTS.failingNeeded,
  });
export type AccountabilityProposal = z.infer<typeof accountabilityProposal>;

/** How what was decided was carried out. */
export const accountabilityClosing = z.strictObject({
  closing: trimmedText.min(4, FAULTS.carriedOutNeeded).max(500),
});
export type AccountabilityClosing = z.infer<typeof accountabilityClosing>;

export const ACCOUNTABILITY_STATES = ['waiting', 'decided', 'closed'] as const;
export const accountabilityQuery = z.strictObject({
  /** In the unit's name, the case's title or number. */
  q: trimmedText.max(100).optional(),
  ground: z.enum(ACCOUNTABILITY_GROUNDS).optional(),
  state: z.enum(ACCOUNTABILITY_STATES).optional(),
  /** Proposed in [from, to). */
  from: moment.optional(),
  to: moment.optional(),
});
export type AccountabilityQuery = z.infer<typeof accountabilityQuery>;

export const accountabilityView = z.strictObject({
  id: z.int(),
  case: z.strictObject({ id: z.int(), number: z.string(), title: z.string() }),
  unit: z.strictObject({ id: z.int(), name: z.string(), path: z.string() }),
  ground: z.enum(ACCOUNTABILITY_GROUNDS),
  failing: z.enum(REPORT_FAILINGS).nullable(),
  evidence: z.union([breachEvidence, withdrawalEvidence, statedEvidence]),
  proposedAt: moment,
  /** Who had a hand in it, in the role the record knows. */
  persons: z.array(z.strictObject({ name: z.string(), role: z.enum(PERSON_ROLES) })),
  /** Who proposed it; null where the machine did. */
  proposedBy: z.string().nullable(),
  /** What the unit said, the first first. */
  statements: z.array(z.strictObject({ text: z.string(), at: moment, by: z.string() })),
  decision: z.enum(ACCOUNTABILITY_DECISIONS).nullable(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  decidedById: z.int().nullable(),
  proposedById: z.int().nullable(),
  reason: z.string().nullable(),
  /** Whether a mistake could be tolerated, as it was considered. */
  tolerance: z.string().nullable(),
  appeal: z.string().nullable(),
  appealedAt: moment.nullable(),
  appealDecision: z.enum(ACCOUNTABILITY_DECISIONS).nullable(),
  appealReason: z.string().nullable(),
  appealTolerance: z.string().nullable(),
  appealDecidedAt: moment.nullable(),
  appealDecidedBy: z.string().nullable(),
  closing: z.string().nullable(),
  closedAt: moment.nullable(),
  closedBy: z.string().nullable(),
});
export type AccountabilityView = z.infer<typeof accountabilityView>;
export const accountabilityList = z.array(accountabilityView);

export const accountabilityDecision = z.strictObject({
  decision: z.enum(ACCOUNTABILITY_DECISIONS),
  reason: trimmedText.min(4, FAULTS.reasonsNeeded).max(500),
  /** 容错: whether a mistake can be tolerated, and why (国办发〔2016〕61号: 宽容失误). */
  tolerance: trimmedText.min(2, FAULTS.toleranceNeeded).max(300),
});
export type AccountabilityDecisionInput = z.infer<typeof accountabilityDecision>;
