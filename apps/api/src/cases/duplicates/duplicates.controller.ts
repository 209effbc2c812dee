import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AlikeCases,
  type AlikeQuery,
  type CaseMerging,
  type MessageAdding,
  type MessageMatter,
  alikeQuery,
  caseMerging,
  messageAdding,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { DuplicatesService } from './duplicates.service';

@Controller('cases')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get('alike')
  @Requires('case.open')
  alike(
    @CurrentActor() actor: Actor,
    @Query({ schema: alikeQuery }) query: AlikeQuery,
  ): Promise<AlikeCases> {
    return this.duplicates.alike(actor.unit.path, query);
  }

  @Get('matter/:articleId')
  @Requires('case.open')
  matter(
    @Param('articleId', RowIdPipe) articleId: number,
    @CurrentActor() actor: Actor,
  ): Promise<MessageMatter> {
    return this.duplicates.matter(articleId, actor.unit.path);
  }

  @Post(':id/messages')
  @HttpCode(204)
  @Requires('case.open')
  take(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: messageAdding }) body: MessageAdding,
  ): Promise<void> {
    return this.duplicates.take(id, body.articleId, actor);
  }

  @Post(':id/merging')
  @HttpCode(204)
  @Requires('case.open')
  merge(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseMerging }) body: CaseMerging,
  ): Promise<void> {
    return this.duplicates.merge(id, body, actor);
  }
}
