import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type Cosigning,
  type Placement,
  type Publication,
  type ReleaseDraft,
  type ReleaseSubmission,
  type ReleaseEffect,
  type ReleaseWithdrawal,
  type TextCheck,
  cosigning,
  placement,
  publication,
  releaseDraft,
  releaseSubmission,
  releaseWithdrawal,
  textToCheck,
} from '@huixiang/contracts';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { CosigningService } from './cosigning.service';
import { CorrectionsService } from './corrections.service';
import { PlacementsService } from './placements.service';
import { ReleasesService } from './releases.service';
import { ReviewsService } from './reviews.service';
import { checkText } from './text-check';
import { ReleaseEffectService } from './release-effect.service';
import { WithdrawalsService } from './withdrawals.service';

@Controller()
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly placements: PlacementsService,
    private readonly cosigning: CosigningService,
    private readonly reviews: ReviewsService,
    private readonly corrections: CorrectionsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly effects: ReleaseEffectService,
  ) {}

  /** What can be said of a text while it is being written; nothing of it is kept. */
  @Post('releases/check')
  @HttpCode(200)
  @Requires('case.handle')
  check(@Body({ schema: textToCheck }) body: z.infer<typeof textToCheck>): TextCheck {
    return checkText(body);
  }

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

  @Post('releases/:id/submission')
  @HttpCode(204)
  @Requires('case.handle')
  submit(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: releaseSubmission }) body: ReleaseSubmission,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.reviews.submit(id, body, actor);
  }

  @Delete('releases/:id/submission')
  @HttpCode(204)
  @Requires('case.handle')
  takeBack(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.reviews.takeBack(id, actor);
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

  /** That it appeared elsewhere too. */
  @Post('releases/:id/placements')
  @HttpCode(204)
  @Requires('case.handle')
  place(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: placement }) body: Placement,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.placements.place(id, body, actor);
  }

  /** What a unit that publishes it together says of it. */
  @Post('releases/:id/cosigning')
  @HttpCode(204)
  @Requires('release.cosign')
  cosign(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: cosigning }) body: Cosigning,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.cosigning.sign(id, body, actor);
  }

  /** Starts the correction of what was published: a draft with its text. */
  @Post('releases/:id/correction')
  @Requires('case.handle')
  async correct(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.corrections.begin(id, actor) };
  }

  /** What came of it. */
  @Get('releases/:id/effect')
  @Requires('case.read')
  effect(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReleaseEffect> {
    return this.effects.of(id, actor);
  }

  @Post('releases/:id/withdrawal')
  @HttpCode(204)
  @Requires('case.handle')
  withdraw(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: releaseWithdrawal }) body: ReleaseWithdrawal,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.withdrawals.withdraw(id, body, actor);
  }
}
