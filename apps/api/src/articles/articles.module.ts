import { Module } from '@nestjs/common';
import { Analyst } from '@huixiang/text-analysis';
import { Admission } from './admission';
import { ArticlesController } from './articles.controller';
import { CorrectionsService } from './corrections.service';
import { rowAnalyst } from './row-analyst';

@Module({
  controllers: [ArticlesController],
  // One analyst a process: its dictionary is what takes most memory here.
  providers: [{ provide: Analyst, useFactory: rowAnalyst }, Admission, CorrectionsService],
  exports: [Admission, Analyst],
})
export class ArticlesModule {}
