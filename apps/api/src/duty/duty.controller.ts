import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type AddMute,
  type AddShifts,
  type AlertSettings,
  type DutyView,
  addHandoverNote,
  addMute,
  addShifts,
  alertSettings,
  changeShift,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { AlertSettingsService } from './alert-settings.service';
import { DutyService } from './duty.service';

@Controller('duty')
export class DutyController {
  constructor(
    private readonly duty: DutyService,
    private readonly settings: AlertSettingsService,
  ) {}

  @Get()
  @Requires('monitor.read')
  view(@CurrentActor() actor: Actor): Promise<DutyView> {
    return this.duty.view(actor);
  }

  @Post('shifts')
  @HttpCode(204)
  @Requires('duty.manage')
  addShifts(
    @Body({ schema: addShifts }) body: AddShifts,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.duty.addShifts(body, actor);
  }

  @Put('shifts/:id')
  @HttpCode(204)
  @Requires('duty.manage')
  changeShift(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: changeShift }) body: { people: number[] },
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.duty.changeShift(id, body.people, actor);
  }

  @Delete('shifts/:id')
  @HttpCode(204)
  @Requires('duty.manage')
  removeShift(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.duty.removeShift(id, actor);
  }

  @Post('notes')
  @Requires('duty.manage')
  async handOver(
    @Body({ schema: addHandoverNote }) body: { text: string },
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.duty.handOver(body.text, actor) };
  }

  @Post('notes/:id/taking')
  @HttpCode(204)
  @Requires('duty.manage')
  takeOver(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.duty.takeOver(id, actor);
  }

  @Put('settings')
  @HttpCode(204)
  @Requires('duty.manage')
  changeSettings(
    @Body({ schema: alertSettings }) body: AlertSettings,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.settings.change(body, actor);
  }

  @Delete('settings')
  @HttpCode(204)
  @Requires('duty.manage')
  giveUpSettings(@CurrentActor() actor: Actor): Promise<void> {
    return this.settings.giveUp(actor);
  }

  @Post('mutes')
  @Requires('duty.manage')
  async mute(
    @Body({ schema: addMute }) body: AddMute,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.settings.mute(body, actor) };
  }

  @Delete('mutes/:id')
  @HttpCode(204)
  @Requires('duty.manage')
  unmute(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.settings.unmute(id, actor);
  }
}
