import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AssessmentComparison,
  type AssessmentQuery,
  type AssessmentView,
  assessmentQuery,
  comparisonQuery,
} from '@huixiang/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { AssessmentService } from './assessment.service';
import { XLSX } from '../workbook/sheet';
import { assessmentWorkbook } from './workbook';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';

@Controller('assessment')
export class AssessmentController {
  constructor(
    private readonly assessment: AssessmentService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get()
  @Requires('assessment.read')
  ofUnit(
    @CurrentActor() actor: Actor,
    @Query({ schema: assessmentQuery }) query: AssessmentQuery,
  ): Promise<AssessmentView> {
    return this.assessment.ofUnit(query, actor);
  }

  @Get('comparison')
  @Requires('assessment.read')
  comparison(
    @CurrentActor() actor: Actor,
    @Query({ schema: comparisonQuery }) query: { from: string; to: string },
  ): Promise<AssessmentComparison> {
    return this.assessment.comparison(new Date(query.from), new Date(query.to), actor);
  }

  @Get('cases/:id')
  @Requires('case.read')
  ofCase(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentView> {
    return this.assessment.ofCase(id, actor);
  }

  @Get('export.xlsx')
  @Requires('assessment.export')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: assessmentQuery }) query: AssessmentQuery,
  ): Promise<StreamableFile> {
    const view = await this.assessment.ofUnit(query, actor);
    const workbook = await assessmentWorkbook(view, `${actor.name}（${actor.unit.name}）`);
    await this.database.transaction(async (tx) =>
      record(tx, await databaseNow(tx), {
        kind: 'assessment.exported',
        subject: { type: 'assessment', id: query.unitId },
        scope: actor.unit.path,
        actor,
        data: { from: query.from, to: query.to, cases: view.cases.length, score: view.score },
      }),
    );
    const name = `效果评估-${view.unit?.name ?? ''}-${query.from.slice(0, 10)}.xlsx`;
    return asDownload(name, workbook, XLSX);
  }
}
