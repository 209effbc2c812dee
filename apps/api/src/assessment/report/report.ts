import type { AssessmentData, AssessmentView, SignedAssessment } from '@huixiang/contracts';
import type { Receipt } from '../../ledger/receipt';

/** An assessment about to leave the house: what it says, and by what it can be held against the ledger (`sha256`: of `data` as the JSON export has it). */
export interface Report extends Receipt {
  readonly data: AssessmentData;
  readonly exportedBy: string;
  readonly exportedAt: string;
}

/** A unit's period as computed on the spot: nobody drew it up, and nobody signed it. */
export function dataOfPeriod({
  unit,
  from,
  to,
  standard,
  ...view
}: AssessmentView): AssessmentData {
  const { asOf, earned, deductions, deducted, vetoes, score, coverage, grade } = view;
  const { measures, cases } = view;
  return {
    schema: 'huixiang/assessment@1',
    ...{ number: null, state: null, unit: unit!, from: from!, to: to!, standard },
    result: {
      ...{ asOf, earned, deductions, deducted, vetoes, score, coverage, grade, measures, cases },
    },
    ...{ score, grade, items: [], objections: [], signatures: [] },
    ...{ inputsSha256: null, contentSha256: null },
  };
}

/** One that was drawn up, as it stands. */
export function dataOfSigned(view: SignedAssessment): AssessmentData {
  const { number, state, from, to, standard, result, score, grade } = view;
  const { items, objections, signatures, inputsSha256, contentSha256 } = view;
  return {
    schema: 'huixiang/assessment@1',
    number,
    state,
    unit: { id: view.unit.id, name: view.unit.name },
    ...{ from, to, standard, result, score, grade, items, objections, signatures },
    ...{ inputsSha256, contentSha256 },
  };
}

/** The JSON an export's hash is of: the same assessment is the same bytes. */
export function dataText(data: AssessmentData): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

export const COUNTED = ({ data }: Report) =>
  data.result.measures.reduce((sum, { evidence }) => sum + evidence.length, 0);
