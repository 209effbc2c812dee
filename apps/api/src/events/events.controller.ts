import { Controller, Get, Param, Query } from '@nestjs/common';
import { type EventDetail, type EventPage, type EventQuery, eventQuery } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { EventsService } from './events.service';
import { RowIdPipe } from '../http/row-id';

@Controller('events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

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
}
