import { Controller, Get } from '@nestjs/common';
import type { OverviewView } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { OverviewService } from './overview.service';

@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @Requires('overview.read')
  view(@CurrentActor() actor: Actor): Promise<OverviewView> {
    return this.overview.view(actor);
  }
}
