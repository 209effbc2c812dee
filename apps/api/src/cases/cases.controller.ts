import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type CaseClosing,
  type CaseDetail,
  type CaseLevels,
  type CaseList,
  type CaseOpening,
  type CaseQuery,
  type CaseReport,
  type CaseReopening,
  type RoutingQuery,
  type RoutingView,
  caseClosing,
  caseLevels,
  caseOpening,
  caseQuery,
  caseReopening,
  caseReport,
  routingQuery,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { CaseLevelsService } from './case-levels.service';
import { CaseOpener } from './case-opening';
import { CaseReopeningService } from './case-reopening.service';
import { CasesService } from './cases.service';
import { ReportsService } from './reports/reports.service';
import { RowIdPipe } from '../http/row-id';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly opener: CaseOpener,
    private readonly levels: CaseLevelsService,
    private readonly reopening: CaseReopeningService,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  @Requires('case.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: caseQuery }) query: CaseQuery,
  ): Promise<CaseList> {
    return this.cases.list(actor.unit.path, query);
  }

  @Get('routing')
  @Requires('case.open')
  routing(
    @CurrentActor() actor: Actor,
    @Query({ schema: routingQuery }) query: RoutingQuery,
  ): Promise<RoutingView> {
    return this.cases.routing(query, actor.unit.path);
  }

  @Post()
  @Requires('case.open')
  async open(
    @CurrentActor() actor: Actor,
    @Body({ schema: caseOpening }) body: CaseOpening,
  ): Promise<{ id: number }> {
    return { id: await this.opener.open(body, actor) };
  }

  @Get(':id')
  @Requires('case.read')
  detail(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<CaseDetail> {
    return this.cases.detail(id, actor.unit.path, actor.id);
  }

  @Post(':id/acceptance')
  @HttpCode(204)
  @Requires('case.handle')
  accept(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.cases.accept(id, actor);
  }

  @Post(':id/closing')
  @HttpCode(204)
  @Requires('case.close')
  close(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseClosing }) body: CaseClosing,
  ): Promise<void> {
    return this.cases.close(id, actor, body.reason);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @Requires('case.open')
  reopen(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseReopening }) body: CaseReopening,
  ): Promise<void> {
    return this.reopening.reopen(id, body, actor);
  }

  @Put(':id/levels')
  @HttpCode(204)
  @Requires('case.open')
  grade(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseLevels }) body: CaseLevels,
  ): Promise<void> {
    return this.levels.set(id, body, actor);
  }

  @Post(':id/reports')
  @HttpCode(204)
  @Requires('case.handle')
  report(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: caseReport }) body: CaseReport,
  ): Promise<void> {
    return this.reports.enter(id, body, actor);
  }
}
