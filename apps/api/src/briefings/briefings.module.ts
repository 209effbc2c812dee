import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module';
import { LedgerModule } from '../ledger/ledger.module';
import { BriefingPlans } from './briefing-plans.service';
import { BriefingsController } from './briefings.controller';
import { BriefingsService } from './briefings.service';

@Module({
  imports: [EventsModule, LedgerModule],
  controllers: [BriefingsController],
  providers: [BriefingsService, BriefingPlans],
  exports: [BriefingsService],
})
export class BriefingsModule {}
