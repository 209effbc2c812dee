import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type ArticleChoice,
  type ArticleMove,
  type EventDecisionView,
  type EventMerge,
  articleChoice,
  articleMove,
  eventMerge,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { ArrangementsService } from './arrangements.service';

@Controller()
export class ArrangementsController {
  constructor(private readonly arrangements: ArrangementsService) {}

  @Get('events/:id/decisions')
  @Requires('monitor.read')
  history(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<EventDecisionView[]> {
    return this.arrangements.history(id, actor.unit.path);
  }

  @Post('events/:id/merge')
  @HttpCode(204)
  @Requires('alert.triage')
  merge(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: eventMerge }) body: EventMerge,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.arrangements.merge(id, body, actor);
  }

  @Post('events/:id/split')
  @Requires('alert.triage')
  async split(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: articleChoice }) body: ArticleChoice,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.arrangements.split(id, body, actor) };
  }

  @Post('events/:id/moves')
  @HttpCode(204)
  @Requires('alert.triage')
  move(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: articleMove }) body: ArticleMove,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.arrangements.move(id, body, actor);
  }

  @Post('event-decisions/:id/undo')
  @HttpCode(204)
  @Requires('alert.triage')
  undo(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.arrangements.undo(id, actor);
  }
}
