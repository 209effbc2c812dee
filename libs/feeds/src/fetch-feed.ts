import { Agent, type Dispatcher, request } from 'undici';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, type Gunzip } from 'node:zlib';
import { AddressRefused, type AddressPolicy, guardedLookup, refuseLiteral } from './address-guard';

/** What a fetch needs to know of a source. Validators are echoed exactly as they were given. */
export interface FeedRequest {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why a fetch gave no document, in the words a source's page translates. */
export const FETCH_FAILURES = [
  'bad_address',
  'address_refused',
  'dns',
  'connection',
  'tls',
  'timeout',
  'too_large',
  'too_many_redirects',
  'not_found',
  'gone',
  'forbidden',
  'throttled',
  'server_error',
  'bad_status',
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

export type FetchOutcome =
  | {
      readonly kind: 'document';
      readonly bytes: Buffer;
      readonly contentType: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly url: string;
    }
  | { readonly kind: 'not_modified' }
  | { readonly kind: 'failed'; readonly failure: FetchFailure; readonly detail: string };

export interface FetchLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly totalMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  maxBytes: 15 * 1024 * 1024,
  connectMs: 10_000,
  headersMs: 20_000,
  totalMs: 60_000,
};

const MAX_REDIRECTS = 5;
const USER_AGENT = 'huixiang/0.1 (+feed reader)';

/**
 * Fetches one feed document. Expected failures are returned, never thrown. Redirects are followed by
 * hand, so that every hop passes the address guard.
 */
export class FeedFetcher {
  readonly #policy: AddressPolicy;
  readonly #limits: FetchLimits;
  readonly #agent: Agent;

  constructor(policy: AddressPolicy, limits: FetchLimits = FETCH_LIMITS) {
    this.#policy = policy;
    this.#limits = limits;
    this.#agent = new Agent({
      connect: { timeout: limits.connectMs, lookup: guardedLookup(policy) },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.headersMs,
      maxHeaderSize: 64 * 1024,
    });
  }

  async fetch(feed: FeedRequest): Promise<FetchOutcome> {
    const signal = AbortSignal.timeout(this.#limits.totalMs);
    let url = feed.url;
    try {
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const response = await this.#get(url, feed, signal);
        const location = redirectTarget(response);
        if (location === null) return await this.#outcome(response, url, signal);
        await response.body.dump();
        url = new URL(location, url).href;
      }
      return failed('too_many_redirects', url);
    } catch (error) {
      return classify(error);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #get(url: string, feed: FeedRequest, signal: AbortSignal) {
    refuseLiteral(url, this.#policy);
    const headers: Record<string, string> = {
      'user-agent': USER_AGENT,
      accept:
        'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
    };
    if (feed.etag !== null) headers['if-none-match'] = feed.etag;
    if (feed.lastModified !== null) headers['if-modified-since'] = feed.lastModified;
    return request(url, { dispatcher: this.#agent, headers, signal });
  }

  async #outcome(
    response: Dispatcher.ResponseData,
    url: string,
    signal: AbortSignal,
  ): Promise<FetchOutcome> {
    if (response.statusCode === 200) {
      return {
        kind: 'document',
        bytes: await readBody(response, this.#limits.maxBytes, signal),
        contentType: header(response, 'content-type'),
        etag: header(response, 'etag'),
        lastModified: header(response, 'last-modified'),
        url,
      };
    }
    await response.body.dump();
    if (response.statusCode === 304) return { kind: 'not_modified' };
    return failed(failureOfStatus(response.statusCode), `HTTP ${response.statusCode}`);
  }
}

class TooLarge extends Error {}

async function readBody(
  response: Dispatcher.ResponseData,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new TooLarge(`over ${maxBytes} bytes`));
      chunks.push(chunk);
      return done();
    },
  });
  const inflate = decompressor(header(response, 'content-encoding'));
  if (inflate === null) await pipeline(response.body, sink, { signal });
  else await pipeline(response.body, inflate, sink, { signal });
  return Buffer.concat(chunks);
}

function decompressor(encoding: string | null): Gunzip | null {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}

function redirectTarget(response: Dispatcher.ResponseData): string | null {
  return [301, 302, 303, 307, 308].includes(response.statusCode)
    ? header(response, 'location')
    : null;
}

function header(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function failureOfStatus(status: number): FetchFailure {
  if (status === 404) return 'not_found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server_error' : 'bad_status';
}

function classify(error: unknown): FetchOutcome {
  if (error instanceof AddressRefused) return failed('address_refused', error.message);
  if (error instanceof TooLarge) return failed('too_large', error.message);
  // Not `instanceof Error`: a DOMException (AbortSignal's) is none of it in every realm.
  const { name, cause, message, code: raw } = error as NodeJS.ErrnoException;
  if (cause instanceof AddressRefused) return failed('address_refused', cause.message);
  const code = typeof raw === 'string' ? raw : '';
  const known = FAILURE_OF_CODE.find(([pattern]) => pattern.test(code) || pattern.test(name));
  const failure = known?.[1] ?? 'connection';
  return failed(failure, `${code} ${message}`.trim());
}

/** Node's and undici's error codes (or, for aborts, names), the first that fits. */
const FAILURE_OF_CODE: readonly (readonly [RegExp, FetchFailure])[] = [
  [/^(ERR_INVALID_URL|UND_ERR_INVALID_ARG)$/, 'bad_address'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'dns'],
  [/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)/, 'tls'],
  [/TIMEOUT|TimeoutError|AbortError/, 'timeout'],
];

function failed(failure: FetchFailure, detail: string): FetchOutcome {
  return { kind: 'failed', failure, detail };
}
