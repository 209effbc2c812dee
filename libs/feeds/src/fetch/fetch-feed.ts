import { isUtf8 } from 'node:buffer';
import { type Dispatcher, request } from 'undici';
import { type FetchFailure, failureOfError, failureOfStatus, isOfProxy } from './failure';
import { readBody } from './read-body';
import { type Headers, freshSeconds, retryAfterSeconds } from './response-times';
import { WayOut, type WayOutOptions } from './way-out';

/** What a fetch needs to know of a source. Validators are echoed exactly as they were given. */
export interface FeedRequest {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** One answer on the way to a document. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  /** What was sent, beside the address. */
  readonly sent: Readonly<Record<string, string>>;
  readonly headers: Headers;
}

interface Fetched {
  /** The answers in order, the last one included. */
  readonly hops: readonly Hop[];
  /** Where every redirect on the way said "moved for good" (301, 308), the address it led to. */
  readonly movedTo: string | null;
}

export interface FetchedDocument extends Fetched {
  readonly kind: 'document';
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly url: string;
  /** How long the publisher says it stays the same. */
  readonly freshSeconds: number | null;
}

export type FetchOutcome =
  | FetchedDocument
  | (Fetched & { readonly kind: 'not_modified'; readonly freshSeconds: number | null })
  | (Fetched & {
      readonly kind: 'failed';
      readonly failure: FetchFailure;
      readonly detail: string;
      readonly retryAfterSeconds: number | null;
    });

export interface FetchLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  readonly maxRatio: number;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly totalMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRatio: 100,
  connectMs: 8000,
  headersMs: 15_000,
  totalMs: 25_000,
};

export interface FetchOptions extends WayOutOptions {
  /** An address publishers may complain to, in the User-Agent. */
  readonly contact?: string | undefined;
  readonly limits?: Partial<FetchLimits>;
}

const MAX_REDIRECTS = 5;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/**
 * Fetches feed documents (and, for full texts, pages). Expected failures are returned, never thrown.
 * Redirects are followed by hand, so that every hop passes the address guard.
 */
export class FeedFetcher {
  readonly #options: FetchOptions;
  readonly #limits: FetchLimits;
  readonly #way: WayOut;

  constructor(options: FetchOptions) {
    this.#options = options;
    this.#limits = { ...FETCH_LIMITS, ...options.limits };
    this.#way = new WayOut(options, this.#limits);
  }

  async fetch(feed: FeedRequest): Promise<FetchOutcome> {
    const signal = AbortSignal.timeout(this.#limits.totalMs);
    const hops: Hop[] = [];
    let url = feed.url;
    let isPermanent = true;
    const way = (): Fetched => ({ hops, movedTo: isPermanent && hops.length > 1 ? url : null });
    try {
      while (hops.length <= MAX_REDIRECTS) {
        const sent = this.#headersFor(feed);
        const dispatcher = await this.#way.to(url);
        const response = await request(url, { dispatcher, headers: sent, signal });
        const hop = hopOf(url, sent, response);
        hops.push(hop);
        const location = hop.headers['location'];
        if (!REDIRECTS.has(hop.status) || location === undefined)
          return { ...(await this.#outcome(response, hop, signal)), ...way() };
        await drop(response, signal);
        isPermanent &&= PERMANENT.has(hop.status);
        url = new URL(asUtf8(location), url).href;
      }
      return { ...failed('too_many_redirects', url), hops, movedTo: null };
    } catch (error) {
      const { failure, detail } = failureOfError(error);
      return { ...failed(failure, detail), hops, movedTo: null };
    }
  }

  async close(): Promise<void> {
    await this.#way.close();
  }

  #headersFor(feed: FeedRequest): Readonly<Record<string, string>> {
    const { contact } = this.#options;
    const headers: Record<string, string> = {
      'user-agent': `huixiang/0.1 (feed reader${contact === undefined ? '' : `; +${contact}`})`,
      accept: ACCEPT,
      'accept-encoding': 'gzip, deflate, br',
    };
    if (feed.etag !== null) headers['if-none-match'] = feed.etag;
    if (feed.lastModified !== null) headers['if-modified-since'] = feed.lastModified;
    return headers;
  }

  async #outcome(response: Dispatcher.ResponseData, hop: Hop, signal: AbortSignal) {
    const { status, headers } = hop;
    const now = new Date();
    if (status === 200) {
      return {
        kind: 'document' as const,
        bytes: await readBody(
          response.body,
          headers['content-encoding'] ?? null,
          this.#limits,
          signal,
        ),
        contentType: headers['content-type'] ?? null,
        etag: headers['etag'] ?? null,
        lastModified: headers['last-modified'] ?? null,
        url: hop.url,
        freshSeconds: freshSeconds(headers, now),
      };
    }
    await drop(response, signal);
    if (this.#way.isProxied(hop.url) && isOfProxy(hop))
      return failed('connection', `HTTP ${status} of the proxy`);
    if (status === 304)
      return { kind: 'not_modified' as const, freshSeconds: freshSeconds(headers, now) };
    const wait = status === 429 || status === 503 ? retryAfterSeconds(headers, now) : null;
    return failed(failureOfStatus(status), `HTTP ${status}`, wait);
  }
}

function hopOf(url: string, sent: Hop['sent'], response: Dispatcher.ResponseData): Hop {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    // Encodings may stand in several lines; of anything else the first is meant.
    const first = !Array.isArray(value)
      ? value
      : name.toLowerCase() === 'content-encoding'
        ? value.join(',')
        : value[0];
    if (first !== undefined) headers[name.toLowerCase()] = first;
  }
  return { url, status: response.statusCode, sent, headers };
}

/** Header bytes arrive one a character; addresses with Chinese in them are UTF-8. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : header;
}

/** Reads a little of an answer nobody wants, so that its connection can be used again. */
async function drop(response: Dispatcher.ResponseData, signal: AbortSignal): Promise<void> {
  await response.body.dump({ limit: 64 * 1024, signal });
}

function failed(failure: FetchFailure, detail: string, wait: number | null = null) {
  return { kind: 'failed' as const, failure, detail, retryAfterSeconds: wait };
}
