import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type StandardChange,
  type StandardPreview,
  type StandardView,
  standardChange,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { StandardsService } from './standards.service';

@Controller('assessment-standards')
export class StandardsController {
  constructor(private readonly standards: StandardsService) {}

  @Get()
  @Requires('rule.read')
  list(): Promise<StandardView[]> {
    return this.standards.list();
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('rule.manage')
  preview(
    @Body({ schema: standardChange }) body: StandardChange,
    @CurrentActor() actor: Actor,
  ): Promise<StandardPreview> {
    return this.standards.preview(body, actor);
  }

  @Post()
  @Requires('rule.manage')
  async set(
    @Body({ schema: standardChange }) body: StandardChange,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.standards.set(body, actor) };
  }
}
