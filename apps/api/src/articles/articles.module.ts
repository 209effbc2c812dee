import { Module } from '@nestjs/common';
import { Admission } from './admission';
import { ArticlesController } from './articles.controller';
import { CorrectionsService } from './corrections.service';

@Module({
  controllers: [ArticlesController],
  providers: [Admission, CorrectionsService],
  exports: [Admission],
})
export class ArticlesModule {}
