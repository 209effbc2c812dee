import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type CaseRequest,
  type Consultation,
  type RequestAnswer,
  type RequestWithdrawal,
  caseRequest,
  consultation,
  requestAnswer,
  requestWithdrawal,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { ConsultationsService } from './consultations.service';
import { RequestsService } from './requests.service';

@Controller()
export class CoordinationController {
  constructor(
    private readonly requests: RequestsService,
    private readonly consultations: ConsultationsService,
  ) {}

  @Post('cases/:id/requests')
  @Requires('case.handle')
  async ask(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseRequest }) body: CaseRequest,
  ): Promise<{ id: number }> {
    return { id: await this.requests.ask(id, body, actor) };
  }

  @Post('requests/:id/answer')
  @HttpCode(204)
  @Requires('case.handle')
  answer(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: requestAnswer }) body: RequestAnswer,
  ): Promise<void> {
    return this.requests.answer(id, body, actor);
  }

  @Post('requests/:id/withdrawal')
  @HttpCode(204)
  @Requires('case.handle')
  withdraw(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: requestWithdrawal }) body: RequestWithdrawal,
  ): Promise<void> {
    return this.requests.withdraw(id, body.reason, actor);
  }

  @Post('cases/:id/consultations')
  @Requires('case.handle')
  async consult(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: consultation }) body: Consultation,
  ): Promise<{ id: number }> {
    return { id: await this.consultations.enter(id, body, actor) };
  }
}
