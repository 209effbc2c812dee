import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { UnitsModule } from '../units/units.module';
import { AccessGuard } from './access.guard';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { OwnPasswordService } from './own-password.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';

@Module({
  imports: [UnitsModule],
  controllers: [SessionController, AccountsController],
  providers: [
    SessionService,
    OwnPasswordService,
    AccountsService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionService],
})
export class AccessModule {}
