import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { CosigningService } from './cosigning.service';
import { CorrectionsService } from './corrections.service';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { PlacementsService } from './placements.service';
import { ReleaseEffectService } from './release-effect.service';
import { ReleasesController } from './releases.controller';
import { ReleasesService } from './releases.service';
import { ReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';
import { WithdrawalsService } from './withdrawals.service';

@Module({
  controllers: [ReleasesController, ReviewsController, EvidenceController, AttachmentsController],
  providers: [
    AttachmentsService,
    CosigningService,
    CorrectionsService,
    EvidenceService,
    PlacementsService,
    ReleaseEffectService,
    ReleasesService,
    ReviewsService,
    WithdrawalsService,
  ],
  exports: [EvidenceService, ReleasesService, ReviewsService],
})
export class ReleasesModule {}
