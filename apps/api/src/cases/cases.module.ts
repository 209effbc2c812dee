import { Module } from '@nestjs/common';
import { AlertRaiser } from '../alerts/alert-raiser';
import { EventsModule } from '../events/events.module';
import { LedgerModule } from '../ledger/ledger.module';
import { UnitsModule } from '../units/units.module';
import { CaseOpener } from './case-opening';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { ClockNotices } from './clock-notices';

@Module({
  imports: [EventsModule, LedgerModule, UnitsModule],
  controllers: [CasesController],
  providers: [CasesService, CaseOpener, ClockNotices, AlertRaiser],
  exports: [CasesService, CaseOpener, ClockNotices],
})
export class CasesModule {}
