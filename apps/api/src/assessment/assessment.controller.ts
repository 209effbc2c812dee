import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  type AssessmentComparison,
  type AssessmentExport,
  type AssessmentQuery,
  type AssessmentView,
  assessmentExport,
  assessmentQuery,
  comparisonQuery,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { AssessmentService } from './assessment.service';
import { AssessmentExportsService } from './report/assessment-exports.service';
import { RowIdPipe } from '../http/row-id';

@Controller('assessment')
export class AssessmentController {
  constructor(
    private readonly assessment: AssessmentService,
    private readonly exports: AssessmentExportsService,
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

  /** Begins an export; `exports/:id` tells how far it is. */
  @Post('exports')
  @Requires('assessment.export')
  async export(
    @Body({ schema: assessmentExport }) body: AssessmentExport,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.exports.ofPeriod(body, actor) };
  }
}
