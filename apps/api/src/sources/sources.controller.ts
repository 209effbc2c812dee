import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { SourceView } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { SourcesService } from './sources.service';
import { RowIdPipe } from '../http/row-id';

@Controller('sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  @Requires('source.read')
  list(): Promise<SourceView[]> {
    return this.sources.list();
  }

  @Post(':id/check')
  @HttpCode(204)
  @Requires('source.manage')
  check(@Param('id', RowIdPipe) id: number): Promise<void> {
    return this.sources.checkNow(id);
  }

  @Post(':id/pause')
  @HttpCode(204)
  @Requires('source.manage')
  pause(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.sources.pause(id, actor);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @Requires('source.manage')
  resume(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.sources.resume(id, actor);
  }
}
