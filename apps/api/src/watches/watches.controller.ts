import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type SearchTerms,
  type WatchInput,
  type WatchPreview,
  type WatchView,
  searchTerms,
  watchInput,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { WatchPreviewer } from './watch-preview';
import { WatchesService } from './watches.service';

@Controller('watches')
export class WatchesController {
  constructor(
    private readonly watches: WatchesService,
    private readonly previewer: WatchPreviewer,
  ) {}

  @Get()
  @Requires('monitor.read')
  list(@CurrentActor() actor: Actor): Promise<WatchView[]> {
    return this.watches.list(actor);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('alert.triage')
  preview(
    @Body({ schema: searchTerms }) terms: SearchTerms,
    @CurrentActor() actor: Actor,
  ): Promise<WatchPreview> {
    return this.previewer.preview(terms, actor.unit.path);
  }

  @Post()
  @Requires('alert.triage')
  async add(
    @Body({ schema: watchInput }) input: WatchInput,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.watches.add(input, actor) };
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('alert.triage')
  change(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: watchInput }) input: WatchInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.watches.change(id, input, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('alert.triage')
  remove(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.watches.remove(id, actor);
  }

  @Post(':id/restoration')
  @HttpCode(204)
  @Requires('alert.triage')
  restore(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.watches.restore(id, actor);
  }
}
