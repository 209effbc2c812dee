import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type RatingInput, type RatingView, ratingInput } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { RatingsService } from './ratings.service';

@Controller()
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  @Get('cases/:id/ratings')
  @Requires('case.read')
  list(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<RatingView[]> {
    return this.ratings.of(id, actor);
  }

  @Post('cases/:id/ratings')
  @Requires('rating.record')
  async add(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: ratingInput }) body: RatingInput,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.ratings.add(id, body, actor) };
  }

  @Delete('ratings/:id')
  @HttpCode(204)
  @Requires('rating.record')
  withdraw(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.ratings.withdraw(id, actor);
  }
}
