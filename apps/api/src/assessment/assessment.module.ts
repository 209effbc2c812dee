import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { UnitsModule } from '../units/units.module';
import { AssessmentController } from './assessment.controller';
import { AssessmentService } from './assessment.service';

@Module({
  imports: [LedgerModule, UnitsModule],
  controllers: [AssessmentController],
  providers: [AssessmentService],
})
export class AssessmentModule {}
