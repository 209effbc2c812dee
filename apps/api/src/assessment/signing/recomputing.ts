import type { Recomputation, SignedAssessment } from '@huixiang/contracts';
import { type IndicatorId, INDICATOR_IDS, differences } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { readInputs, takeSnapshot } from './snapshot';

/**
 * The same period reckoned again: at the moment of the frozen one, which gives the same figures unless the record was amended
 * since (a level corrected, a release entered late, a text judged anew), and as things are now.
 */
export async function recompute(
  tx: EntityManager,
  { id, unit, result: frozen, ...of }: SignedAssessment,
  now: Date,
): Promise<Recomputation> {
  const period = { from: new Date(of.from), to: new Date(of.to) };
  const again = await takeSnapshot(tx, unit, { ...period, asOf: new Date(of.asOf) });
  const current = await takeSnapshot(tx, unit, { ...period, asOf: now });
  const [row] = await tx.query<{ inputs: string }[]>(
    'SELECT inputs FROM assessment WHERE id = $1',
    [id],
  );
  const cases = differences(readInputs(row!.inputs).cases, readInputs(again.inputs).cases);
  const scoreOf = (result: typeof frozen, indicator: IndicatorId) =>
    result.measures.find((measure) => measure.id === indicator)?.score ?? null;
  return {
    same: again.sha256 === of.inputsSha256,
    frozen: frozen.score,
    again: again.result.score,
    now: current.result.score,
    otherStandard: again.standardId !== of.standard.id,
    indicators: INDICATOR_IDS.map((indicator) => ({
      id: indicator,
      frozen: scoreOf(frozen, indicator),
      again: scoreOf(again.result, indicator),
      now: scoreOf(current.result, indicator),
    })),
    cases: cases.map(({ caseId, parts, ...one }) => ({
      ...one,
      caseId: Number(caseId),
      parts: [...parts],
    })),
  };
}
