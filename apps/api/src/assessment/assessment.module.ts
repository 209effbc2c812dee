import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module';
import { LedgerModule } from '../ledger/ledger.module';
import { UnitsModule } from '../units/units.module';
import { AssessmentController } from './assessment.controller';
import { AssessmentService } from './assessment.service';
import { AssessmentExportsService } from './report/assessment-exports.service';
import { RatingsController } from './ratings.controller';
import { RatingsService } from './ratings.service';
import { SignedAssessmentsController } from './signing/signed-assessments.controller';
import { SignedAssessmentsService } from './signing/signed-assessments.service';
import { StandardsController } from './standards.controller';
import { StandardsService } from './standards.service';

@Module({
  imports: [ExportsModule, LedgerModule, UnitsModule],
  controllers: [
    AssessmentController,
    SignedAssessmentsController,
    StandardsController,
    RatingsController,
  ],
  providers: [
    AssessmentService,
    AssessmentExportsService,
    SignedAssessmentsService,
    StandardsService,
    RatingsService,
  ],
})
export class AssessmentModule {}
