import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  type BriefingEdit,
  type BriefingHead,
  type BriefingPlan,
  type BriefingPlanChange,
  type BriefingRequest,
  type BriefingView,
  briefingEdit,
  briefingFile,
  briefingIssuing,
  briefingPlanChange,
  briefingRequest,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { layOut, layOutPdf } from '../documents/layout';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';
import { LedgerService } from '../ledger/ledger.service';
import { briefingPages } from './briefing-pages';
import { BriefingPlans } from './briefing-plans.service';
import { BriefingsService } from './briefings.service';

@Controller('briefings')
export class BriefingsController {
  constructor(
    private readonly briefings: BriefingsService,
    private readonly briefingPlans: BriefingPlans,
    private readonly ledger: LedgerService,
  ) {}

  @Get()
  @Requires('briefing.read')
  list(@CurrentActor() actor: Actor): Promise<BriefingHead[]> {
    return this.briefings.list(actor);
  }

  @Get('plans')
  @Requires('briefing.read')
  plans(@CurrentActor() actor: Actor): Promise<BriefingPlan[]> {
    return this.briefingPlans.list(actor);
  }

  @Put('plans')
  @HttpCode(204)
  @Requires('briefing.write')
  plan(
    @Body({ schema: briefingPlanChange }) body: BriefingPlanChange,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.briefingPlans.set(body, actor);
  }

  @Post()
  @Requires('briefing.write')
  async compose(
    @Body({ schema: briefingRequest }) body: BriefingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.briefings.compose(body, actor) };
  }

  @Get(':id')
  @Requires('briefing.read')
  get(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<BriefingView> {
    return this.briefings.get(id, actor);
  }

  @Get(':id/file')
  @Requires('briefing.read')
  async file(
    @Param('id', RowIdPipe) id: number,
    @Query({ schema: briefingFile }) { format }: { format: 'docx' | 'pdf' | 'json' },
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const view = await this.briefings.get(id, actor);
    if (format === 'json') {
      const text = await this.briefings.text(id, actor);
      return asDownload(`${view.title}${view.issue}.json`, Buffer.from(text), 'application/json');
    }
    const pages = await briefingPages(view, await this.ledger.newestCheckpoint());
    const bytes =
      format === 'pdf'
        ? await layOutPdf(pages, new Date(view.issuedAt ?? view.composedAt))
        : await layOut(pages);
    return asDownload(`${view.title}${view.issue}.${format}`, bytes);
  }

  @Put(':id/paragraphs')
  @HttpCode(204)
  @Requires('briefing.write')
  edit(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: briefingEdit }) body: BriefingEdit,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.briefings.edit(id, body, actor);
  }

  @Post(':id/issue')
  @HttpCode(204)
  @Requires('briefing.issue')
  issue(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: briefingIssuing }) body: { sha256: string },
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.briefings.issue(id, body.sha256, actor);
  }

  @Post(':id/discarding')
  @HttpCode(204)
  @Requires('briefing.write')
  discard(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.briefings.discard(id, actor);
  }
}
