import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssessmentComparison, AssessmentQuery, AssessmentView } from '@huixiang/contracts';
import { DomainError, assess, attributedTo } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { LedgerService } from '../ledger/ledger.service';
import { UnitsService } from '../units/units.service';
import { resultView } from './assessment-view';
import { assessedCases } from './case-records.queries';
import { standardOf } from './standards.queries';

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
    const period = { from: new Date(query.from), to: new Date(query.to) };
    const standard = await standardOf(tx, period.to);
    const cases = await assessedCases(tx, { scope: unit.path, ...period, asOf });
    return {
      ...resultView(assess(cases, asOf, standard.standard), cases, asOf, standard.standard),
      unit: { id: unit.id, name: unit.name },
      from: query.from,
      to: query.to,
      standard,
      checkpoint: await this.ledger.newestCheckpoint(),
    };
  }

  /** One case by the same indicators, with the part of everybody who had it; by the standard of the day on which it was opened. */
  async ofCase(caseId: number, actor: Actor): Promise<AssessmentView> {
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const scope = actor.unit.path;
    const cases = await assessedCases(tx, { scope, ...EVER, asOf, caseId });
    const [own] = cases;
    if (own === undefined) throw new DomainError('case.not_found', { id: caseId });
    const standard = await standardOf(tx, new Date(own.openedAt.getTime() + 1));
    return {
      ...resultView(assess(cases, asOf, standard.standard), cases, asOf, standard.standard),
      unit: null,
      from: null,
      to: null,
      standard,
      checkpoint: await this.ledger.newestCheckpoint(),
    };
  }

  /** Units with cases of their own in the period, best first; those too small for a grade unranked behind. */
  async comparison(from: Date, to: Date, actor: Actor): Promise<AssessmentComparison> {
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const { standard } = await standardOf(tx, to);
    const cases = await assessedCases(tx, { scope: actor.unit.path, from, to, asOf });
    const governments = (await this.units.within(actor.unit.path)).filter(
      (unit) => unit.kind === 'government',
    );
    return governments
      .map((unit) => {
        const own = cases.flatMap((one) => attributedTo(one, unit.path) ?? []);
        const { score, coverage, grade, vetoes } = assess(own, asOf, standard);
        return {
          unit: { id: unit.id, name: unit.name },
          cases: own.length,
          // A figure of so few cases would be read as a rank.
          score: own.length < standard.enoughCases ? null : score,
          coverage,
          grade,
          vetoed: vetoes.length > 0,
        };
      })
      .filter((line) => line.cases > 0)
      .sort(
        (a, b) =>
          Number(a.score === null) - Number(b.score === null) ||
          Number(a.vetoed) - Number(b.vetoed) ||
          (b.score ?? 0) - (a.score ?? 0) ||
          a.unit.id - b.unit.id,
      );
  }
}
