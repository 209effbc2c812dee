import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Names each request in the answer and in the log. */
export function requestId(
  request: Request & { id?: string },
  response: Response,
  next: NextFunction,
): void {
  request.id = randomUUID();
  response.setHeader('x-request-id', request.id);
  next();
}
