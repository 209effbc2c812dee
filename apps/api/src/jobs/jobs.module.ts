import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CasesModule } from '../cases/cases.module';
import { EventsModule } from '../events/events.module';
import { LedgerModule } from '../ledger/ledger.module';
import { SourcesModule } from '../sources/sources.module';
import { Jobs } from './jobs.service';

@Module({
  imports: [AccessModule, CasesModule, EventsModule, LedgerModule, SourcesModule],
  providers: [Jobs],
})
export class JobsModule {}
