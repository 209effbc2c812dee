import { AddressRefused } from './address-guard';
import { CorruptBody, TooLarge } from './read-body';
import type { Headers } from './response-times';

/** Why a fetch gave no document, in the words a source's page translates. */
export const FETCH_FAILURES = [
  'bad_address',
  'address_refused',
  'dns',
  'connection',
  'tls_expired',
  'tls_untrusted',
  'tls_name',
  'tls',
  'timeout',
  'too_large',
  'corrupt_body',
  'too_many_redirects',
  'not_found',
  'gone',
  'forbidden',
  'throttled',
  'server_error',
  'bad_status',
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

export interface FailedFetch {
  readonly failure: FetchFailure;
  readonly detail: string;
}

export function failureOfStatus(status: number): FetchFailure {
  if (status === 404) return 'not_found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server_error' : 'bad_status';
}

/** Whether a proxy answered in its own name: it wants a password, or tells why it fetched nothing. */
export function isOfProxy({ status, headers }: { status: number; headers: Headers }): boolean {
  return (
    status === 407 ||
    headers['x-squid-error'] !== undefined ||
    /;\s*error=/.test(headers['proxy-status'] ?? '') ||
    (headers['via'] === undefined && /^(squid|tinyproxy|privoxy)/i.test(headers['server'] ?? ''))
  );
}

/** What an error of Node's, undici's or our own means. */
export function failureOfError(error: unknown): FailedFetch {
  if (error instanceof AddressRefused) return { failure: 'address_refused', detail: error.message };
  if (error instanceof TooLarge) return { failure: 'too_large', detail: error.message };
  if (error instanceof CorruptBody) return { failure: 'corrupt_body', detail: error.message };
  // Not `instanceof Error`: a DOMException (AbortSignal's) is none of it in every realm.
  const { name, cause, message, code: raw } = error as NodeJS.ErrnoException;
  if (cause instanceof AddressRefused) return { failure: 'address_refused', detail: cause.message };
  // undici reports a proxy that refuses as an abort, or as a bad argument.
  if (/^Proxy (response|Authentication)/.test(message))
    return { failure: 'connection', detail: message };
  const code = typeof raw === 'string' ? raw : '';
  const known = FAILURE_OF_CODE.find(([pattern]) => pattern.test(code) || pattern.test(name));
  return { failure: known?.[1] ?? 'connection', detail: `${code} ${message}`.trim() };
}

/** Node's and undici's error codes (or, for aborts, names), the first that fits. */
const FAILURE_OF_CODE: readonly (readonly [RegExp, FetchFailure])[] = [
  [/^(ERR_INVALID_URL|UND_ERR_INVALID_ARG)$/, 'bad_address'],
  [/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENODATA)$/, 'dns'],
  [/^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'tls_expired'],
  [/^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CERT_UNTRUSTED|CERT_SIGNATURE)/, 'tls_untrusted'],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'tls_name'],
  [/^(CERT_|ERR_TLS|ERR_SSL|EPROTO)/, 'tls'],
  [/TIMEOUT|ETIMEDOUT|TimeoutError|AbortError/, 'timeout'],
];
