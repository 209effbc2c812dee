import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ENGLISH_FAULTS, FAULTS } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { z } from 'zod';
import { spokenNow } from './language';

const ZOD = { zh: z.locales.zhCN(), en: z.locales.en() };

// What a person typed is refused in their language.
z.config({ localeError: (issue) => ZOD[spokenNow()].localeError(issue) });

/** What the contracts say of themselves, which they say in Chinese. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).map((key) => [FAULTS[key], ENGLISH_FAULTS[key]]),
);

/** Checks every body and query against its contract's schema; a fault names its path and what is wrong. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new DomainError('request.invalid', {
      faults: issues.map((issue) => ({
        path: (issue.path ?? [])
          .map((part) => String(typeof part === 'object' ? part.key : part))
          .join('.'),
        message:
          spokenNow() === 'en' ? (ENGLISH.get(issue.message) ?? issue.message) : issue.message,
      })),
    }),
});
