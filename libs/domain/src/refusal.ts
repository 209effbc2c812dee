import { DomainError, type DomainErrorCode } from './domain-error';

/** Why a step cannot be taken, and what is missing for it. */
export interface Refusal {
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
}

export function refusal(
  code: DomainErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): Refusal {
  return { code, details };
}

/** @throws DomainError where there is a refusal */
export function refuse(given: Refusal | null): void {
  if (given !== null) throw new DomainError(given.code, given.details);
}
