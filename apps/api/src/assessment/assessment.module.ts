import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { UnitsModule } from '../units/units.module';
import { AssessmentController } from './assessment.controller';
import { AssessmentService } from './assessment.service';
import { RatingsController } from './ratings.controller';
import { RatingsService } from './ratings.service';
import { SignedAssessmentsController } from './signing/signed-assessments.controller';
import { SignedAssessmentsService } from './signing/signed-assessments.service';
import { StandardsController } from './standards.controller';
import { StandardsService } from './standards.service';

@Module({
  imports: [LedgerModule, UnitsModule],
  controllers: [
    AssessmentController,
    SignedAssessmentsController,
    StandardsController,
    RatingsController,
  ],
  providers: [AssessmentService, SignedAssessmentsService, StandardsService, RatingsService],
})
export class AssessmentModule {}
