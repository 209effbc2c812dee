import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AlertContext,
  type AlertQuery,
  type Dismissal,
  type Snooze,
  alertQuery,
  dismissal,
  snooze,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { AlertsService } from './alerts.service';
import { RowIdPipe } from '../http/row-id';

@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  @Get()
  @Requires('monitor.read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: alertQuery }) { state, since }: AlertQuery,
  ): Promise<string> {
    return this.alerts.list(actor.unit.path, state, since);
  }

  @Get(':id/context')
  @Requires('monitor.read')
  context(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<AlertContext> {
    return this.alerts.context(id, actor.unit.path);
  }

  @Post(':id/acknowledgement')
  @HttpCode(204)
  @Requires('alert.triage')
  acknowledge(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.alerts.acknowledge(id, actor);
  }

  @Post(':id/dismissal')
  @HttpCode(204)
  @Requires('alert.triage')
  dismiss(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: dismissal }) body: Dismissal,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.alerts.dismiss(id, actor, body.reason);
  }

  @Post(':id/snooze')
  @HttpCode(204)
  @Requires('alert.triage')
  snooze(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: snooze }) body: Snooze,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.alerts.snooze(id, actor, body);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @Requires('alert.triage')
  reopen(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.alerts.reopen(id, actor);
  }
}
