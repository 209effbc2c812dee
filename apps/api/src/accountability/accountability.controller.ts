import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AccountabilityDecisionInput,
  type AccountabilityView,
  accountabilityDecision,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { AccountabilityService } from './accountability.service';
import { RowIdPipe } from '../http/row-id';

@Controller('accountability')
export class AccountabilityController {
  constructor(private readonly accountability: AccountabilityService) {}

  @Get()
  @Requires('accountability.read')
  list(@CurrentActor() actor: Actor): Promise<AccountabilityView[]> {
    return this.accountability.list(actor.unit.path);
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
}
