import { Module } from '@nestjs/common';
import { AlertRaiser } from '../alerts/alert-raiser';
import { EventsModule } from '../events/events.module';
import { LedgerModule } from '../ledger/ledger.module';
import { UnitsModule } from '../units/units.module';
import { AssignmentController } from './assignment/assignment.controller';
import { AssignmentService } from './assignment/assignment.service';
import { CaseLevelsService } from './case-levels.service';
import { CaseReopeningService } from './case-reopening.service';
import { DuplicatesController } from './duplicates/duplicates.controller';
import { DuplicatesService } from './duplicates/duplicates.service';
import { CaseOpener } from './case-opening';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { ClockChangesService } from './clocks/clock-changes.service';
import { ClockNotices } from './clocks/clock-notices';
import { ClocksController } from './clocks/clocks.controller';
import { ConsultationsService } from './coordination/consultations.service';
import { CoordinationController } from './coordination/coordination.controller';
import { RequestsService } from './coordination/requests.service';
import { CommitmentsController } from './commitments/commitments.controller';
import { CommitmentsService } from './commitments/commitments.service';
import { ReportsService } from './reports/reports.service';

@Module({
  imports: [EventsModule, LedgerModule, UnitsModule],
  // Before the cases themselves, whose ids would take its words for theirs.
  controllers: [
    DuplicatesController,
    AssignmentController,
    CasesController,
    ClocksController,
    CommitmentsController,
    CoordinationController,
  ],
  providers: [
    AssignmentService,
    CasesService,
    CaseLevelsService,
    CaseOpener,
    CaseReopeningService,
    ClockChangesService,
    ClockNotices,
    CommitmentsService,
    ConsultationsService,
    DuplicatesService,
    RequestsService,
    ReportsService,
    AlertRaiser,
  ],
  exports: [
    CasesService,
    CaseOpener,
    ClockChangesService,
    ClockNotices,
    CommitmentsService,
    ReportsService,
  ],
})
export class CasesModule {}
