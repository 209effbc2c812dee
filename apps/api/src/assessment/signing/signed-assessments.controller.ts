import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AssessmentAnswer,
  type AssessmentDrawing,
  type AssessmentItem,
  type ExportForm,
  type Recomputation,
  type SignedAssessment,
  type SignedAssessmentHead,
  assessmentAnswer,
  assessmentDrawing,
  assessmentItem,
  assessmentObjection,
  assessmentSigning,
  assessmentWithdrawal,
  exportForm,
  signedAssessmentsQuery,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { AssessmentExportsService } from '../report/assessment-exports.service';
import { SignedAssessmentsService } from './signed-assessments.service';

@Controller('assessments')
export class SignedAssessmentsController {
  constructor(
    private readonly assessments: SignedAssessmentsService,
    private readonly exports: AssessmentExportsService,
  ) {}

  @Get()
  @Requires('assessment.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: signedAssessmentsQuery }) query: { unitId?: number },
  ): Promise<SignedAssessmentHead[]> {
    return this.assessments.list(actor, query.unitId);
  }

  @Get(':id')
  @Requires('assessment.read')
  get(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<SignedAssessment> {
    return this.assessments.get(id, actor);
  }

  @Get(':id/recomputation')
  @Requires('assessment.read')
  recompute(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<Recomputation> {
    return this.assessments.recompute(id, actor);
  }

  @Post()
  @Requires('assessment.draw')
  async draw(
    @Body({ schema: assessmentDrawing }) body: AssessmentDrawing,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.assessments.draw(body, actor) };
  }

  @Post(':id/reckoning')
  @HttpCode(204)
  @Requires('assessment.draw')
  reckon(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.assessments.reckon(id, actor);
  }

  @Post(':id/items')
  @HttpCode(204)
  @Requires('assessment.draw')
  addItem(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: assessmentItem }) body: AssessmentItem,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.addItem(id, body, actor);
  }

  @Delete(':id/items/:item')
  @HttpCode(204)
  @Requires('assessment.draw')
  removeItem(
    @Param('id', RowIdPipe) id: number,
    @Param('item', RowIdPipe) item: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.removeItem(id, item, actor);
  }

  @Post(':id/sending')
  @HttpCode(204)
  @Requires('assessment.draw')
  send(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.assessments.send(id, actor);
  }

  @Post(':id/objections')
  @HttpCode(204)
  @Requires('assessment.object')
  object(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: assessmentObjection }) body: { text: string },
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.object(id, body.text, actor);
  }

  @Post(':id/confirmation')
  @HttpCode(204)
  @Requires('assessment.object')
  confirm(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.assessments.confirm(id, actor);
  }

  @Post(':id/answer')
  @HttpCode(204)
  @Requires('assessment.draw')
  answer(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: assessmentAnswer }) body: AssessmentAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.answer(id, body, actor);
  }

  @Post(':id/signature')
  @HttpCode(204)
  @Requires('assessment.sign')
  sign(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: assessmentSigning }) body: { contentSha256: string },
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.sign(id, body.contentSha256, actor);
  }

  @Post(':id/publication')
  @HttpCode(204)
  @Requires('assessment.draw')
  publish(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.assessments.publish(id, actor);
  }

  @Post(':id/exports')
  @Requires('assessment.export')
  async export(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: exportForm }) body: ExportForm,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.exports.ofSigned(id, body.format, actor) };
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('assessment.draw')
  withdraw(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: assessmentWithdrawal }) body: { reason: string },
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assessments.withdraw(id, body.reason, actor);
  }
}
