import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type Dismissal,
  type SignalList,
  type SignalQuery,
  dismissal,
  signalQuery,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { SignalsService } from './signals.service';

@Controller('signals')
export class SignalsController {
  constructor(private readonly signals: SignalsService) {}

  @Get()
  @Requires('monitor.read')
  list(
    @Query({ schema: signalQuery }) { state }: SignalQuery,
    @CurrentActor() actor: Actor,
  ): Promise<SignalList> {
    return this.signals.list(state, actor);
  }

  @Post(':id/dismissal')
  @HttpCode(204)
  @Requires('alert.triage')
  dismiss(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: dismissal }) { reason }: Dismissal,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.signals.dismiss(id, reason, actor);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @Requires('alert.triage')
  reopen(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.signals.reopen(id, actor);
  }
}
