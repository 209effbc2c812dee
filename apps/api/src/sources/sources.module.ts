import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { Ingestion } from './ingestion';
import { SourcesController } from './sources.controller';
import { SourcesService } from './sources.service';

@Module({
  imports: [ArticlesModule],
  controllers: [SourcesController],
  providers: [SourcesService, Ingestion],
  exports: [Ingestion],
})
export class SourcesModule {}
