import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { IntakeService } from './intake.service';
import { PushController } from './push.controller';
import { TableReader } from './table-reader';

/** Ways in that are not feeds: systems with a key, and files of a hotline or a message board. */
@Module({
  imports: [ArticlesModule],
  controllers: [PushController, ImportsController],
  providers: [IntakeService, ImportsService, TableReader],
})
export class IntakeModule {}
