import { isReport } from '../clock/duty';
import type { CaseRecord } from './case-record';
import type { Subject } from './indicator';
import type { AssessmentStandard } from './standard';

/** 瞒报, 谎报, 迟报, 更正自己的发布 (policy §5.2). */
export const DEDUCTION_KINDS = [
  'concealed_report',
  'false_report',
  'late_report',
  'correction',
] as const;
export type DeductionKind = (typeof DEDUCTION_KINDS)[number];

/** Withdrawals nothing makes up for: 泄露国家秘密, 泄露个人隐私. */
export const VETO_CAUSES = ['state_secret', 'privacy'] as const;
export type VetoCause = (typeof VETO_CAUSES)[number];

/** One time that takes points off, and what shows it. */
export interface Deduction {
  readonly kind: DeductionKind;
  readonly caseId: string;
  readonly subject: Subject;
  readonly points: number;
}

/** A release that leaked what must not be published: the grade is 不合格. */
export interface Veto {
  readonly cause: VetoCause;
  readonly caseId: string;
  readonly subject: Subject;
}

/**
 * What is taken off. False and concealed reports are those an authority decided on (`Finding`), never the machine's own reckoning;
 * who was punished for it is recorded and not scored, so that a punished officer raises no score.
 */
export function deductionsOf(
  cases: readonly CaseRecord[],
  asOf: Date,
  { deductions }: AssessmentStandard,
): readonly Deduction[] {
  const off = (kind: DeductionKind, caseId: string, subject: Subject): Deduction => ({
    kind,
    caseId,
    subject,
    points: deductions[kind],
  });
  return cases.flatMap((c) => [
    ...c.findings.map(({ id, kind }) =>
      off(`${kind}_report`, c.id, { type: 'accountability', id }),
    ),
    ...c.clocks
      .filter((one) => isReport(one.duty) && one.foreseeable && (one.metAt ?? asOf) > one.dueAt)
      .map(({ id }) => off('late_report', c.id, { type: 'clock', id })),
    ...c.releases
      .filter(({ corrects }) => corrects)
      .map(({ id }) => off('correction', c.id, { type: 'release', id })),
  ]);
}

export function vetoesOf(cases: readonly CaseRecord[]): readonly Veto[] {
  return cases.flatMap((c) =>
    c.releases.flatMap(({ id, withdrawnFor }) => {
      const cause = VETO_CAUSES.find((one) => one === withdrawnFor);
      return cause === undefined
        ? []
        : [{ cause, caseId: c.id, subject: { type: 'release' as const, id } }];
    }),
  );
}
