import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { AccountabilityController } from './accountability.controller';
import { AccountabilityExport } from './accountability-export';
import { AccountabilityService } from './accountability.service';

@Module({
  imports: [LedgerModule],
  controllers: [AccountabilityController],
  providers: [AccountabilityService, AccountabilityExport],
})
export class AccountabilityModule {}
