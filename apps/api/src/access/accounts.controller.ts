import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type AccountPage,
  type AccountQuery,
  type AddAccount,
  type ChangeAccount,
  type OneTimePassword,
  accountQuery,
  addAccount,
  changeAccount,
} from '@huixiang/contracts';
import { RowIdPipe } from '../http/row-id';
import { AccountsService } from './accounts.service';
import type { Actor } from './actor';
import { CurrentActor, Requires } from './decorators';

@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Requires('account.manage')
  list(
    @Query({ schema: accountQuery }) query: AccountQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AccountPage> {
    return this.accounts.list(query, actor);
  }

  @Post()
  @Requires('account.manage')
  @Header('cache-control', 'no-store')
  add(
    @Body({ schema: addAccount }) input: AddAccount,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number } & OneTimePassword> {
    return this.accounts.add(input, actor);
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('account.manage')
  change(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: changeAccount }) input: ChangeAccount,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.accounts.change(id, input, actor);
  }

  @Post(':id/disabling')
  @HttpCode(204)
  @Requires('account.manage')
  disable(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.accounts.setDisabled(id, true, actor);
  }

  @Post(':id/enabling')
  @HttpCode(204)
  @Requires('account.manage')
  enable(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.accounts.setDisabled(id, false, actor);
  }

  @Post(':id/password')
  @HttpCode(200)
  @Requires('account.manage')
  @Header('cache-control', 'no-store')
  resetPassword(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<OneTimePassword> {
    return this.accounts.resetPassword(id, actor);
  }
}
