import { type CustomDecorator, SetMetadata, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Permission } from '@huixiang/domain';
import type { Request } from 'express';
import type { Actor } from './actor';

export const REQUIRED_PERMISSION = 'required-permission';
/** A route anyone may call; `signed-in` one that asks for a session only. */
export type Requirement = Permission | 'nobody' | 'signed-in' | 'key';

export interface RequestOfActor extends Request {
  actor?: Actor;
}

/** What a route asks for. A route without this is refused to everyone. */
export function Requires(permission: Permission | 'signed-in'): CustomDecorator {
  return SetMetadata(REQUIRED_PERMISSION, permission satisfies Requirement);
}

/** A route for other systems: no session and no cookie, but a key that the route itself checks. */
export function Keyed(): CustomDecorator {
  return SetMetadata(REQUIRED_PERMISSION, 'key' satisfies Requirement);
}

/** A route that asks for no session: signing in, health. */
export function Public(): CustomDecorator {
  return SetMetadata(REQUIRED_PERMISSION, 'nobody' satisfies Requirement);
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestOfActor>();
  if (actor === undefined) throw new Error('a public route asks who is calling');
  return actor;
});
