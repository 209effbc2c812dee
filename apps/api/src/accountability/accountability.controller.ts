import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  type AccountabilityClosing,
  type AccountabilityDecisionInput,
  type AccountabilityProposal,
  type AccountabilityQuery,
  type AccountabilityView,
  type UnitStatement,
  accountabilityClosing,
  accountabilityDecision,
  accountabilityProposal,
  accountabilityQuery,
  unitStatement,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';
import { XLSX } from '../workbook/sheet';
import { AccountabilityExport } from './accountability-export';
import { AccountabilityService } from './accountability.service';

@Controller('accountability')
export class AccountabilityController {
  constructor(
    private readonly accountability: AccountabilityService,
    private readonly exporting: AccountabilityExport,
  ) {}

  @Get()
  @Requires('accountability.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: accountabilityQuery }) query: AccountabilityQuery,
  ): Promise<AccountabilityView[]> {
    return this.accountability.list(actor.unit.path, query);
  }

  /** The log as a workbook, as it is asked for. */
  @Get('export.xlsx')
  @Requires('accountability.read')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: accountabilityQuery }) query: AccountabilityQuery,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.exporting.workbook(query, actor);
    return asDownload(name, bytes, XLSX);
  }

  @Post()
  @Requires('accountability.propose')
  async propose(
    @Body({ schema: accountabilityProposal }) body: AccountabilityProposal,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.accountability.propose(body, actor) };
  }

  @Post(':id/closing')
  @HttpCode(204)
  @Requires('accountability.decide')
  close(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: accountabilityClosing }) body: AccountabilityClosing,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.close(id, body.closing, actor);
  }

  @Post(':id/statement')
  @HttpCode(204)
  @Requires('accountability.state')
  state(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: unitStatement }) body: UnitStatement,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.state(id, body.text, actor);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @Requires('accountability.decide')
  decide(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: accountabilityDecision }) body: AccountabilityDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.decide(id, body, actor);
  }

  @Post(':id/appeal')
  @HttpCode(204)
  @Requires('accountability.state')
  appeal(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: unitStatement }) body: UnitStatement,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.appeal(id, body.text, actor);
  }

  @Post(':id/appeal/decision')
  @HttpCode(204)
  @Requires('accountability.decide')
  decideAppeal(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: accountabilityDecision }) body: AccountabilityDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accountability.decideAppeal(id, body, actor);
  }
}
