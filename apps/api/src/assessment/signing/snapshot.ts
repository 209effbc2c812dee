import type { AssessmentResultView, StandardView } from '@huixiang/contracts';
import { type CaseRecord, assess } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { sha256Of } from '../../ledger/hash';
import type { NamedUnit } from '../../units/unit.queries';
import { resultView } from '../assessment-view';
import { type AssessedCase, assessedCases } from '../case-records.queries';
import { instantsIn } from '../instants';
import { standardOf } from '../standards.queries';

/** What an assessment is computed from: all there is in the JSON that is hashed. */
export interface Inputs {
  readonly schema: 'huixiang/assessment-inputs@1';
  readonly unit: NamedUnit;
  readonly from: Date;
  readonly to: Date;
  readonly asOf: Date;
  readonly standard: StandardView['standard'];
  readonly cases: readonly CaseRecord[];
}

export interface Snapshot {
  readonly standardId: number;
  readonly inputs: string;
  readonly sha256: string;
  readonly result: AssessmentResultView;
}

/** Reads what is known at `asOf` of a unit's period, computes by it, and keeps both as one. */
export async function takeSnapshot(
  tx: EntityManager,
  unit: NamedUnit,
  period: { readonly from: Date; readonly to: Date; readonly asOf: Date },
): Promise<Snapshot> {
  const { from, to, asOf } = period;
  const { id: standardId, standard } = await standardOf(tx, to);
  const cases = await assessedCases(tx, { scope: unit.path, from, to, asOf });
  const { id, name, path } = unit;
  const inputs = JSON.stringify({
    schema: 'huixiang/assessment-inputs@1',
    unit: { id, name, path },
    from,
    to,
    asOf,
    standard,
    cases: cases.map(recordOf),
  } satisfies Inputs);
  const result = resultView(assess(cases, asOf, standard), cases, asOf, standard);
  return { standardId, inputs, sha256: sha256Of(inputs), result };
}

/** What is assessed of a case, without what is only shown of it and may be called otherwise tomorrow. */
function recordOf(shown: AssessedCase): CaseRecord {
  const { id, number, level, eventLevel, origin, firstPublicAt, detectedAt, openedAt } = shown;
  const { closedAt, closings } = shown;
  const { holdings, fromTheStart, clocks, releases, conferences, badAnswers, ratings } = shown;
  const { findings, followed, concern, voices, voicesPerHour } = shown;
  return {
    ...{
      id,
      number,
      level,
      eventLevel,
      origin,
      firstPublicAt,
      detectedAt,
      openedAt,
      closedAt,
      closings,
    },
    ...{ holdings, fromTheStart, clocks, releases, conferences, badAnswers, ratings },
    ...{ findings, followed, concern, voices, voicesPerHour },
  };
}

/** Inputs as they were kept, with their moments as dates. */
export function readInputs(text: string): Inputs {
  return instantsIn(JSON.parse(text) as Inputs);
}
