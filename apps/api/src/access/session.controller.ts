import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Credentials, type SessionView, credentials } from '@huixiang/contracts';
import { permissionsOf } from '@huixiang/domain';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config';
import type { Actor } from './actor';
import { CurrentActor, Public, Requires } from './decorators';
import { cookieName, cookieOptions, tokenIn } from './session-cookie';
import { SessionService } from './session.service';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
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
    login: actor.login,
    name: actor.name,
    role: actor.role,
    unit: actor.unit,
    permissions: [...permissionsOf(actor.role)],
  };
}
