import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Discovery, SourceTrial, TryAddress } from '@huixiang/contracts';
import {
  type DocumentOutcome,
  type FeedFetcher,
  type FetchOutcome,
  ReaderPool,
  USUAL_PATHS,
  decodeDocument,
  feedsNamedIn,
} from '@huixiang/feeds';
import { maskArticle, maskPersonalData } from '@huixiang/text-analysis';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { feedFetcher } from './feed-fetcher';
import { sourceAddress } from './source-address';

const SHOWN_ITEMS = 30;
const SHOWN_CHARACTERS = 300;

/** Looks at addresses for a person who adds or mends a source: every step shown, nothing kept. */
@Injectable()
export class SourceTrialService implements OnModuleDestroy {
  readonly #fetcher: FeedFetcher;
  readonly #readers = new ReaderPool();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.#fetcher = feedFetcher(config);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#fetcher.close();
    await this.#readers.close();
  }

  /** Fetches and reads an address without validators, as for the first time. */
  async look({ url, zone }: TryAddress): Promise<SourceTrial> {
    const started = performance.now();
    const fetched = await this.#fetch(url);
    const milliseconds = Math.round(performance.now() - started);
    const hops = fetched.hops.map((hop) => ({
      url: hop.url,
      status: hop.status,
      sent: linesOf(hop.sent),
      headers: linesOf(hop.headers),
    }));
    const nothing = { hops, milliseconds, document: null, sample: null, sampleEncoding: null };
    if (fetched.kind !== 'document')
      return { ...nothing, failure: failureOf(fetched), bytes: null };
    const bytes = fetched.bytes.length;
    const read = await this.#read(fetched, zone);
    if (read.kind === 'unreadable') {
      const { reason: code, detail } = read;
      const sample = maskPersonalData(read.sample).text;
      const { encoding, ground } = decodeDocument(fetched.bytes, fetched.contentType);
      const sampleEncoding = { encoding, ground };
      return { ...nothing, bytes, failure: { code, detail }, sample, sampleEncoding };
    }
    return { ...nothing, bytes, failure: null, document: shown(read) };
  }

  /** The feeds behind a site's address: itself, those its page names, or those in the usual places. */
  async discover(url: string): Promise<Discovery> {
    const fetched = await this.#fetch(url);
    if (fetched.kind !== 'document') return { feeds: [], failure: failureOf(fetched) };
    const read = await this.#read(fetched, 'Asia/Shanghai');
    if (read.kind === 'items') {
      return { feeds: await this.#known([{ url: fetched.url, title: read.title }]), failure: null };
    }
    const { text } = decodeDocument(fetched.bytes, fetched.contentType);
    const named = feedsNamedIn(text, fetched.url);
    const feeds = named.length > 0 ? named : await this.#probe(fetched.url);
    return { feeds: await this.#known(feeds), failure: null };
  }

  /** One after the other: it is the same host. Stops at the first that is a feed. */
  async #probe(siteUrl: string): Promise<readonly { url: string; title: string | null }[]> {
    for (const path of USUAL_PATHS) {
      const fetched = await this.#fetch(new URL(path, siteUrl).href);
      if (fetched.kind !== 'document') continue;
      const read = await this.#read(fetched, 'Asia/Shanghai');
      if (read.kind === 'items') return [{ url: fetched.url, title: read.title }];
    }
    return [];
  }

  async #known(feeds: readonly { url: string; title: string | null }[]) {
    const rows = await this.database.query<{ id: number; url: string }[]>(
      'SELECT id, url FROM source WHERE url = ANY ($1)',
      [feeds.map((feed) => sourceAddress(feed.url))],
    );
    const ids = new Map(rows.map((row) => [row.url, row.id]));
    return feeds.map((feed) => ({
      ...feed,
      sourceId: ids.get(sourceAddress(feed.url)) ?? null,
    }));
  }

  #fetch(url: string): Promise<FetchOutcome> {
    return this.#fetcher.fetch({ url, etag: null, lastModified: null });
  }

  async #read(
    fetched: Extract<FetchOutcome, { kind: 'document' }>,
    zone: string,
  ): Promise<DocumentOutcome> {
    const now = await databaseNow(this.database.manager);
    return this.#readers.read(fetched.bytes, fetched.contentType, {
      baseUrl: fetched.url,
      now,
      zone,
    });
  }
}

function failureOf(fetched: Exclude<FetchOutcome, { kind: 'document' }>) {
  return fetched.kind === 'failed'
    ? { code: fetched.failure, detail: fetched.detail }
    : { code: 'bad_status', detail: 'HTTP 304' };
}

/** The beginning of each item, personal data masked as admission would. */
function shown(
  document: Extract<DocumentOutcome, { kind: 'items' }>,
): NonNullable<SourceTrial['document']> {
  const { format, encoding, encodingGround, reader, title, language, problems, items } = document;
  return {
    format,
    encoding,
    encodingGround,
    reader,
    title,
    language,
    problems: [...problems],
    items: items.slice(0, SHOWN_ITEMS).map((item) => {
      const masked = maskArticle(item.title, item.body);
      return {
        title: masked.title,
        url: item.url,
        text: masked.body.slice(0, SHOWN_CHARACTERS),
        claimedAt: item.claimedAt?.toISOString() ?? null,
        claimedRaw: item.claimedRaw,
        byLine: item.byLine === null ? null : maskPersonalData(item.byLine).text,
      };
    }),
  };
}

function linesOf(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
