import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import {
  type ChangePassword,
  type Credentials,
  type SessionView,
  changePassword,
  credentials,
} from '@huixiang/contracts';
import { permissionsOf } from '@huixiang/domain';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config';
import type { Actor } from './actor';
import { CurrentActor, Public, Requires } from './decorators';
import { OwnPasswordService } from './own-password.service';
import { cookieName, cookieOptions, tokenIn } from './session-cookie';
import { SessionService } from './session.service';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly passwords: OwnPasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  async open(
    @Body({ schema: credentials }) body: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { token, actor } = await this.sessions.open(body, request.ip ?? 'unknown');
    response.cookie(cookieName(this.config), token, cookieOptions(this.config));
    return viewOf(actor);
  }

  @Get()
  @Requires('signed-in')
  current(@CurrentActor() actor: Actor): SessionView {
    return viewOf(actor);
  }

  @Put('password')
  @HttpCode(204)
  @Requires('signed-in')
  async changePassword(
    @Body({ schema: changePassword }) input: ChangePassword,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    const token = tokenIn(request.headers.cookie, this.config) ?? '';
    await this.passwords.change(input, { actor, token, address: request.ip ?? 'unknown' });
  }

  @Delete()
  @HttpCode(204)
  @Requires('signed-in')
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = tokenIn(request.headers.cookie, this.config);
    if (token !== null) await this.sessions.close(token, actor);
    response.clearCookie(cookieName(this.config), {
      ...cookieOptions(this.config),
      maxAge: undefined,
    });
  }
}

function viewOf(actor: Actor): SessionView {
  return {
    id: actor.id,
    login: actor.login,
    name: actor.name,
    role: actor.role,
    unit: actor.unit,
    passwordDue: actor.passwordDue,
    permissions: [...permissionsOf(actor.role)],
  };
}
