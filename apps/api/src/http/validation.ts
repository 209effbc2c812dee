import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from '@huixiang/domain';
import { z } from 'zod';

// What a person typed is refused in their language.
z.config(z.locales.zhCN());

/** Checks every body and query against its contract's schema; a fault names its path and what is wrong. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new DomainError('request.invalid', {
      faults: issues.map((issue) => ({
        path: (issue.path ?? [])
          .map((part) => String(typeof part === 'object' ? part.key : part))
          .join('.'),
        message: issue.message,
      })),
    }),
});
