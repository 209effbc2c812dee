import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ClockExtension,
  type ClockPause,
  type DueList,
  type DueQuery,
  clockExtension,
  clockPause,
  dueQuery,
} from '@huixiang/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { databaseNow } from '../../database/clock';
import { RowIdPipe } from '../../http/row-id';
import { ClockChangesService } from './clock-changes.service';
import { dueClocks } from './due-clocks.queries';

@Controller('clocks')
export class ClocksController {
  constructor(
    private readonly changes: ClockChangesService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get()
  @Requires('case.read')
  async due(
    @CurrentActor() actor: Actor,
    @Query({ schema: dueQuery }) query: DueQuery,
  ): Promise<DueList> {
    const tx = this.database.manager;
    const found = await dueClocks(tx, actor.unit.path, query);
    return { now: (await databaseNow(tx)).toISOString(), ...found };
  }

  @Post(':id/pause')
  @HttpCode(204)
  @Requires('clock.change')
  pause(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: clockPause }) body: ClockPause,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.changes.pause(id, body, actor);
  }

  @Delete(':id/pause')
  @HttpCode(204)
  @Requires('clock.change')
  resume(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.changes.resume(id, actor);
  }

  @Post(':id/extension')
  @HttpCode(204)
  @Requires('clock.change')
  extend(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: clockExtension }) body: ClockExtension,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.changes.extend(id, body, actor);
  }
}
