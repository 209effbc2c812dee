import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ReleaseReview, type ReviewQueue, releaseReview } from '@huixiang/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { reviewQueueOf } from './review-queue.queries';
import { ReviewsService } from './reviews.service';

@Controller()
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get('reviews')
  @Requires('release.review')
  queue(@CurrentActor() actor: Actor): Promise<ReviewQueue> {
    return reviewQueueOf(this.database.manager, actor.unit.path, actor.id);
  }

  @Post('releases/:id/reviews')
  @HttpCode(204)
  @Requires('release.review')
  review(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: releaseReview }) body: ReleaseReview,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.reviews.review(id, body, actor);
  }
}
