import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type EventDetail,
  type EventPage,
  type EventQuery,
  type EventSpread,
  eventQuery,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { EventsService } from './events.service';
import { RowIdPipe } from '../http/row-id';
import { SpreadService } from './spread/spread.service';

@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly spread: SpreadService,
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

  @Get(':id/spread')
  @Requires('monitor.read')
  howItSpread(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<EventSpread> {
    return this.spread.of(id, actor.unit.path);
  }
}
