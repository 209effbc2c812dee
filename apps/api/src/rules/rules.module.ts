import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service';
import { RulesController } from './rules.controller';
import { RulesService } from './rules.service';

@Module({
  controllers: [RulesController],
  providers: [RulesService, CalendarService],
  exports: [RulesService],
})
export class RulesModule {}
