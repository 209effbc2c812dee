import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AccountabilityDecisionInput,
  type AccountabilityView,
  type UnitStatement,
  accountabilityDecision,
  unitStatement,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { AccountabilityService } from './accountability.service';

@Controller('accountability')
export class AccountabilityController {
  constructor(private readonly accountability: AccountabilityService) {}

  @Get()
  @Requires('accountability.read')
  list(@CurrentActor() actor: Actor): Promise<AccountabilityView[]> {
    return this.accountability.list(actor.unit.path);
  }

  @Post(':id/statement')
  @HttpCode(204)
  @Requires('accountability.state')
  state(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: unitStatement }) body: UnitStatement,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.state(id, body.text, actor);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @Requires('accountability.decide')
  decide(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: accountabilityDecision }) body: AccountabilityDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.decide(id, body, actor);
  }

  @Post(':id/appeal')
  @HttpCode(204)
  @Requires('accountability.state')
  appeal(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: unitStatement }) body: UnitStatement,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.appeal(id, body.text, actor);
  }

  @Post(':id/appeal/decision')
  @HttpCode(204)
  @Requires('accountability.decide')
  decideAppeal(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: accountabilityDecision }) body: AccountabilityDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.decideAppeal(id, body, actor);
  }
}
