import { Module } from '@nestjs/common';
import { Analyst } from '@huixiang/text-analysis';
import { Admission } from './admission';
import { ArticlesController } from './articles.controller';
import { CorrectionsService } from './corrections.service';

@Module({
  controllers: [ArticlesController],
  // One analyst a process: its dictionary is what takes most memory here.
  providers: [{ provide: Analyst, useFactory: () => new Analyst() }, Admission, CorrectionsService],
  exports: [Admission, Analyst],
})
export class ArticlesModule {}
