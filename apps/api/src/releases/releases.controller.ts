import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type Publication,
  type ReleaseDraft,
  publication,
  releaseDraft,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { ReleasesService } from './releases.service';
import { RowIdPipe } from '../http/row-id';

@Controller()
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Post('cases/:caseId/releases')
  @Requires('case.handle')
  async draft(
    @Param('caseId', RowIdPipe) caseId: number,
    @Body({ schema: releaseDraft }) body: ReleaseDraft,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.releases.draft(caseId, body, actor) };
  }

  @Put('releases/:id')
  @HttpCode(204)
  @Requires('case.handle')
  revise(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: releaseDraft }) body: ReleaseDraft,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.releases.revise(id, body, actor);
  }

  @Post('releases/:id/publication')
  @HttpCode(204)
  @Requires('case.handle')
  publish(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: publication }) body: Publication,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.releases.publish(id, body, actor);
  }
}
