import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssessmentComparison, AssessmentQuery, AssessmentView } from '@huixiang/contracts';
import { type AssessmentResult, DomainError, assess } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { LedgerService } from '../ledger/ledger.service';
import { UnitsService } from '../units/units.service';
import { type AssessedCase, assessedCases } from './case-records.queries';

const EVER = { from: new Date(0), to: new Date('9999-12-31T00:00:00Z') };

/** Computes how well was responded, from the record alone. */
@Injectable()
export class AssessmentService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly units: UnitsService,
    private readonly ledger: LedgerService,
  ) {}

  /** A unit and all below it, over the cases opened in the period. */
  async ofUnit(query: AssessmentQuery, actor: Actor): Promise<AssessmentView> {
    const unit = await this.units.get(query.unitId, actor.unit.path);
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const cases = await assessedCases(tx, {
      scope: unit.path,
      from: new Date(query.from),
      to: new Date(query.to),
    });
    return {
      ...viewOf(assess(cases.map(recordOf), asOf), cases, asOf),
      unit: { id: unit.id, name: unit.name },
      from: query.from,
      to: query.to,
      checkpoint: await this.ledger.newestCheckpoint(),
    };
  }

  /** One case by the same indicators. */
  async ofCase(caseId: number, actor: Actor): Promise<AssessmentView> {
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const cases = await assessedCases(tx, { scope: actor.unit.path, ...EVER, caseId });
    if (cases.length === 0) throw new DomainError('case.not_found', { id: caseId });
    return {
      ...viewOf(assess(cases.map(recordOf), asOf), cases, asOf),
      unit: null,
      from: null,
      to: null,
      checkpoint: await this.ledger.newestCheckpoint(),
    };
  }

  /** Units with cases of their own in the period, best first; those too small for a grade unranked behind. */
  async comparison(from: Date, to: Date, actor: Actor): Promise<AssessmentComparison> {
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const cases = await assessedCases(tx, { scope: actor.unit.path, from, to });
    const governments = (await this.units.within(actor.unit.path)).filter(
      (unit) => unit.kind === 'government',
    );
    return governments
      .map((unit) => {
        const own = cases.filter((one) => one.unitPath.startsWith(unit.path));
        const { score, coverage, grade } = assess(own.map(recordOf), asOf);
        return {
          unit: { id: unit.id, name: unit.name },
          cases: own.length,
          // A figure of so few cases would be read as a rank.
          score: grade === null ? null : score,
          coverage,
          grade,
        };
      })
      .filter((line) => line.cases > 0)
      .sort(
        (a, b) =>
          Number(a.grade === null) - Number(b.grade === null) ||
          (b.score ?? 0) - (a.score ?? 0) ||
          a.unit.id - b.unit.id,
      );
  }
}

function recordOf(assessed: AssessedCase) {
  return { ...assessed, id: String(assessed.id) };
}

function viewOf(
  result: AssessmentResult,
  cases: readonly AssessedCase[],
  asOf: Date,
): Pick<AssessmentView, 'asOf' | 'score' | 'coverage' | 'grade' | 'measures' | 'cases'> {
  return {
    asOf: asOf.toISOString(),
    score: result.score,
    coverage: result.coverage,
    grade: result.grade,
    measures: result.indicators.map(({ indicator, measure }) => ({
      id: indicator.id,
      unit: indicator.unit,
      points: indicator.points,
      value: measure.value,
      score: measure.score,
      p90: measure.p90 ?? null,
      evidence: measure.evidence.map((item) => ({ ...item, caseId: Number(item.caseId) })),
    })),
    cases: cases.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      level: one.level,
      unit: one.unitName,
      openedAt: one.openedAt.toISOString(),
    })),
  };
}
