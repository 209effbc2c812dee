import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AlertsModule } from '../alerts/alerts.module';
import { BriefingsModule } from '../briefings/briefings.module';
import { CasesModule } from '../cases/cases.module';
import { DutyModule } from '../duty/duty.module';
import { EventsModule } from '../events/events.module';
import { ExportsModule } from '../exports/exports.module';
import { LedgerModule } from '../ledger/ledger.module';
import { MessagesModule } from '../messages/messages.module';
import { ReleasesModule } from '../releases/releases.module';
import { SearchModule } from '../search/search.module';
import { SignalsModule } from '../signals/signals.module';
import { SourcesModule } from '../sources/sources.module';
import { Jobs } from './jobs.service';

@Module({
  imports: [
    AccessModule,
    AlertsModule,
    BriefingsModule,
    DutyModule,
    CasesModule,
    EventsModule,
    ExportsModule,
    LedgerModule,
    MessagesModule,
    ReleasesModule,
    SearchModule,
    SignalsModule,
    SourcesModule,
  ],
  providers: [Jobs],
})
export class JobsModule {}
