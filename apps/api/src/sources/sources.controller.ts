import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  type ActOnSources,
  type AddSource,
  type ChangeSource,
  type Discovery,
  type SourceDetail,
  type SourceTrial,
  type SourceView,
  type TryAddress,
  actOnSources,
  addSource,
  changeSource,
  tryAddress,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { SourceTrialService } from './source-trial.service';
import { SourcesService } from './sources.service';

@Controller('sources')
export class SourcesController {
  constructor(
    private readonly sources: SourcesService,
    private readonly trials: SourceTrialService,
  ) {}

  @Get()
  @Requires('source.read')
  list(@CurrentActor() actor: Actor): Promise<SourceView[]> {
    return this.sources.list(actor.unit.path);
  }

  @Get('discovery')
  @Requires('source.manage')
  discover(@Query({ schema: tryAddress }) { url }: TryAddress): Promise<Discovery> {
    return this.trials.discover(url);
  }

  @Get('trial')
  @Requires('source.manage')
  look(@Query({ schema: tryAddress }) input: TryAddress): Promise<SourceTrial> {
    return this.trials.look(input);
  }

  @Get(':id')
  @Requires('source.read')
  detail(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<SourceDetail> {
    return this.sources.detail(id, actor.unit.path);
  }

  @Post()
  @Requires('source.manage')
  @Header('cache-control', 'no-store')
  add(
    @Body({ schema: addSource }) input: AddSource,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number; key: string | null }> {
    return this.sources.add(input, actor);
  }

  @Post('acts')
  @HttpCode(200)
  @Requires('source.manage')
  async act(
    @Body({ schema: actOnSources }) input: ActOnSources,
    @CurrentActor() actor: Actor,
  ): Promise<{ changed: number }> {
    return { changed: await this.sources.act(input, actor) };
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('source.manage')
  change(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: changeSource }) input: ChangeSource,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.sources.change(id, input, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('source.manage')
  remove(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.sources.remove(id, actor);
  }

  @Post(':id/key')
  @HttpCode(200)
  @Requires('source.manage')
  @Header('cache-control', 'no-store')
  renewKey(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ key: string }> {
    return this.sources.renewKey(id, actor);
  }
}
