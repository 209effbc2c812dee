import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import {
  type EventDetail,
  type EventLevelSetting,
  type EventPage,
  type EventQuery,
  type EventSpread,
  type EventVoices,
  eventLevelSetting,
  eventQuery,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { EventsService } from './events.service';
import { RowIdPipe } from '../http/row-id';
import { EventLevelService } from './level/event-level.service';
import { SpreadService } from './spread/spread.service';

@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly spread: SpreadService,
    private readonly levels: EventLevelService,
  ) {}

  @Get()
  @Requires('monitor.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: eventQuery }) query: EventQuery,
  ): Promise<EventPage> {
    return this.events.page(actor.unit.path, query);
  }

  @Get(':id')
  @Requires('monitor.read')
  detail(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<EventDetail> {
    return this.events.detail(id, actor.unit.path);
  }

  @Put(':id/level')
  @HttpCode(204)
  @Requires('alert.triage')
  setLevel(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: eventLevelSetting }) body: EventLevelSetting,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.levels.set(id, body, actor);
  }

  @Delete(':id/level')
  @HttpCode(204)
  @Requires('alert.triage')
  releaseLevel(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.levels.release(id, actor);
  }

  @Get(':id/voices')
  @Requires('monitor.read')
  voices(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<EventVoices> {
    return this.events.voices(id, actor.unit.path);
  }

  @Get(':id/spread')
  @Requires('monitor.read')
  howItSpread(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<EventSpread> {
    return this.spread.of(id, actor.unit.path);
  }
}
