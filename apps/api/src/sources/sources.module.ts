import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { FullTexts } from './full-texts';
import { Ingestion } from './ingestion';
import { OpmlController } from './opml.controller';
import { SourcesController } from './sources.controller';
import { SourceTrialService } from './source-trial.service';
import { SourcesService } from './sources.service';

@Module({
  imports: [ArticlesModule],
  controllers: [SourcesController, OpmlController],
  providers: [SourcesService, SourceTrialService, Ingestion, FullTexts],
  exports: [Ingestion, FullTexts],
})
export class SourcesModule {}
