import { Module } from '@nestjs/common';
import { SignalFinder } from './signal-finder';
import { SignalsController } from './signals.controller';
import { SignalsService } from './signals.service';

@Module({
  controllers: [SignalsController],
  providers: [SignalFinder, SignalsService],
  exports: [SignalFinder],
})
export class SignalsModule {}
