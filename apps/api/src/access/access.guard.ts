import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, isPermitted } from '@huixiang/domain';
import { CONFIG, type Config } from '../config';
import { REQUIRED_PERMISSION, type RequestOfActor, type Requirement } from './decorators';
import { tokenIn } from './session-cookie';
import { SessionService } from './session.service';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Every route passes here. Deny by default: what declares no requirement is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // A socket was admitted by its handshake (live.gateway.ts); its messages carry no request.
    if (context.getType() === 'ws') return true;
    const request = context.switchToHttp().getRequest<RequestOfActor>();
    const required = this.reflector.getAllAndOverride<Requirement | undefined>(
      REQUIRED_PERMISSION,
      [context.getHandler(), context.getClass()],
    );
    // Browsers send no such key of themselves, so no other site can make them act with it.
    if (required === 'key') return true;
    refuseCrossSite(request);
    if (required === 'nobody') return true;
    const token = tokenIn(request.headers.cookie, this.config);
    const actor = token === null ? null : await this.sessions.resolve(token);
    if (actor === null) throw new DomainError('access.signed_out');
    request.actor = actor;
    if (required === 'signed-in') return true;
    // Their session alone is open to them: to read it, to choose a password, to sign out.
    if (actor.passwordDue) throw new DomainError('access.password_due');
    if (required === undefined || !isPermitted(actor.role, required)) {
      throw new DomainError('access.forbidden', { required: required ?? 'undeclared' });
    }
    return true;
  }
}

/** A changing request must carry a header that no form or image of another site can send (ASVS 3.5.1). */
function refuseCrossSite(request: RequestOfActor): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  if (request.headers['x-huixiang'] !== '1' || !sameSite)
    throw new DomainError('request.cross_site');
}
