import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type CaseObjection,
  type ObjectionDecision,
  type Reassignment,
  caseObjection,
  objectionDecision,
  reassignment,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { AssignmentService } from './assignment.service';

@Controller('cases/:id')
export class AssignmentController {
  constructor(private readonly assignment: AssignmentService) {}

  @Post('objection')
  @HttpCode(204)
  @Requires('case.handle')
  object(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: caseObjection }) body: CaseObjection,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assignment.object(id, body, actor);
  }

  @Post('objection/decision')
  @HttpCode(204)
  @Requires('case.open')
  decide(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: objectionDecision }) body: ObjectionDecision,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assignment.decide(id, body, actor);
  }

  @Post('assignment')
  @HttpCode(204)
  @Requires('case.open')
  reassign(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: reassignment }) body: Reassignment,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assignment.reassign(id, body, actor);
  }
}
