import { Module } from '@nestjs/common';
import { AlertCalls } from './alert-calls';
import { AlertSettingsService } from './alert-settings.service';
import { DutyController } from './duty.controller';
import { DutyService } from './duty.service';

@Module({
  controllers: [DutyController],
  providers: [DutyService, AlertSettingsService, AlertCalls],
  exports: [AlertCalls, DutyService],
})
export class DutyModule {}
