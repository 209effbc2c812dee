import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type CalendarYear,
  type RuleChange,
  type RuleList,
  type RulePreview,
  calendarYear,
  ruleChange,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { CalendarService } from './calendar.service';
import { RulesService } from './rules.service';

@Controller('rules')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly calendar: CalendarService,
  ) {}

  @Get()
  @Requires('rule.read')
  list(@CurrentActor() actor: Actor): Promise<RuleList> {
    return this.rules.list(actor);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('rule.manage')
  preview(
    @Body({ schema: ruleChange }) body: RuleChange,
    @CurrentActor() actor: Actor,
  ): Promise<RulePreview> {
    return this.rules.preview(body, actor);
  }

  @Post()
  @Requires('rule.manage')
  async change(
    @Body({ schema: ruleChange }) body: RuleChange,
    @CurrentActor() actor: Actor,
  ): Promise<{ key: number }> {
    return { key: await this.rules.change(body, actor) };
  }

  @Delete(':key')
  @HttpCode(204)
  @Requires('rule.manage')
  withdraw(@Param('key', RowIdPipe) key: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.rules.withdraw(key, actor);
  }

  @Put('calendar')
  @Requires('rule.manage')
  async setYear(
    @Body({ schema: calendarYear }) body: CalendarYear,
    @CurrentActor() actor: Actor,
  ): Promise<{ moved: number }> {
    return { moved: await this.calendar.setYear(body, actor) };
  }
}
