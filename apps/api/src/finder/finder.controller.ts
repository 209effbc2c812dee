import { Controller, Get, Query } from '@nestjs/common';
import { type FinderAnswer, type FinderQuery, finderQuery } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { FinderService } from './finder.service';

@Controller('finder')
export class FinderController {
  constructor(private readonly finder: FinderService) {}

  @Get()
  @Requires('signed-in')
  find(
    @CurrentActor() actor: Actor,
    @Query({ schema: finderQuery }) { q }: FinderQuery,
  ): Promise<FinderAnswer> {
    return this.finder.find(q, actor);
  }
}
