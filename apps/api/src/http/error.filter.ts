import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { ErrorBody } from '@huixiang/contracts';
import { DomainError, type DomainErrorCode } from '@huixiang/domain';
import type { Request, Response } from 'express';

/** Statuses that differ from 409, the answer to a request that cannot be carried out as things stand. */
const STATUS: Partial<Record<DomainErrorCode, number>> = {
  'access.signed_out': 401,
  'access.bad_credentials': 401,
  'access.too_many_attempts': 429,
  'access.forbidden': 403,
  'access.password_due': 403,
  'request.cross_site': 403,
  'request.invalid': 400,
  'push.bad_key': 401,
  'import.unreadable': 400,
  'search.bad_query': 400,
  'search.too_slow': 503,
  'duty.shift_not_found': 404,
  'duty.note_not_found': 404,
  'duty.mute_not_found': 404,
  'ledger.whole_only': 403,
  'rule.calendar_whole_only': 403,
  'standard.whole_only': 403,
  'source.not_yours': 403,
  'account.weak_password': 400,
};

/** The one place where an error becomes an answer. Refusals are explained, bugs logged and not described. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  readonly #logger = new Logger(ErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const requestId = request.id ?? '';
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, ...body } = answerTo(error);
    if (body.code === 'internal') {
      this.#logger.error(
        `request ${requestId} ${request.method} ${request.path}`,
        (error as Error).stack ?? error,
      );
    }
    response.status(status).json({ ...body, requestId } satisfies ErrorBody);
  }
}

function answerTo(error: unknown): Omit<ErrorBody, 'requestId'> & { status: number } {
  if (error instanceof DomainError) {
    const notFound = error.code.endsWith('.not_found') ? 404 : 409;
    return {
      status: STATUS[error.code] ?? notFound,
      code: error.code,
      message: error.message,
      details: { ...error.details },
    };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    return {
      status: error.getStatus(),
      code: 'request.invalid',
      message: error.message,
      details: {},
    };
  }
  return { status: 500, code: 'internal', message: 'internal error', details: {} };
}
