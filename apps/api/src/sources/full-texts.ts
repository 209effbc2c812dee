import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FeedFetcher, type FetchOutcome, ReaderPool } from '@huixiang/feeds';
import { DataSource } from 'typeorm';
import { Admission, type MaskedItem } from '../articles/admission';
import { askForTextAgain, keepOwnText, putFullText } from '../articles/admission.queries';
import { CONFIG, type Config } from '../config';
import { type FailedFetch, hostWait } from './aggregator';
import { gapAfter, holdHost, releaseHost } from './claim.queries';
import { isCutOff } from './cut-off';
import { feedFetcher } from './feed-fetcher';

const LEASE_SECONDS = 60;
/** Hosts asked at the same time. */
const AT_ONCE = 4;
/** Times a page is asked for before the feed's own text is all there will be. */
const TRIES = 3;
const AGAIN_AFTER_SECONDS = 600;
/** What may be better the next time; the rest says there is no page to be had. */
const PASSING: readonly FailedFetch['failure'][] = [
  'dns',
  'connection',
  'timeout',
  'throttled',
  'server_error',
];

interface DueArticle extends MaskedItem {
  readonly tier: string;
  readonly id: number;
  readonly host: string;
  readonly tries: number;
  readonly heldUntil: string;
}

/**
 * Fetches the pages of articles whose sources want whole texts: politely, each host one page at a time. A
 * feed's own text is better than none.
 */
@Injectable()
export class FullTexts implements OnModuleDestroy {
  readonly #fetcher: FeedFetcher;
  readonly #readers = new ReaderPool({ heapMegabytes: 256 });
  #closing = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly admission: Admission,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#fetcher = feedFetcher(config);
  }

  async onModuleDestroy(): Promise<void> {
    this.#closing = true;
    await this.#fetcher.close();
    await this.#readers.close();
  }

  /** Fetches the pages of a few articles that are due, of as many free hosts; returns how many. */
  async fetchDue(): Promise<number> {
    const taken: DueArticle[] = [];
    while (taken.length < AT_ONCE && !this.#closing) {
      const article = await this.#claim();
      if (article === null) break;
      taken.push(article);
    }
    const done = await Promise.allSettled(taken.map((article) => this.#fetch(article)));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
    return taken.length;
  }

  /** Forgets hosts that nobody has asked for a day and no source is at. */
  async forgetHosts(): Promise<void> {
    await this.database.query(
      `DELETE FROM feed_host h WHERE free_at < huixiang_now() - interval '1 day'
         AND NOT EXISTS (SELECT FROM source WHERE host = h.host)`,
    );
  }

  async #fetch(article: DueArticle): Promise<void> {
    const { host, heldUntil } = article;
    let asked = 0;
    try {
      const fetched = await this.#fetcher.fetch({
        url: article.url!,
        etag: null,
        lastModified: null,
      });
      if (fetched.kind === 'failed') asked = hostWait(host, fetched, this.config);
      await this.#land(article, fetched);
    } finally {
      const gap = Math.max(asked, gapAfter(host, this.config));
      await releaseHost(this.database, host, heldUntil, gap);
      if (asked > 0) await holdHost(this.database, host, asked);
    }
  }

  async #land(article: DueArticle, fetched: FetchOutcome): Promise<void> {
    const { id, tries } = article;
    // Cut off by our own end, a page has said nothing: it is due again when its lease is over.
    if (this.#closing && isCutOff(fetched)) return;
    if (fetched.kind === 'failed' && PASSING.includes(fetched.failure) && tries + 1 < TRIES) {
      const wait = Math.max(fetched.retryAfterSeconds ?? 0, AGAIN_AFTER_SECONDS * 2 ** tries);
      return askForTextAgain(this.database.manager, id, wait);
    }
    const text = fetched.kind === 'document' ? await this.#mainText(fetched) : null;
    // Shorter than what the feed gave, it is not the article.
    const row =
      text !== null && text.length > article.body.length
        ? await this.admission.withText(article.tier, article, text)
        : null;
    if (row !== null) await this.database.transaction((tx) => putFullText(tx, id, row));
    else if (!this.#closing) await keepOwnText(this.database.manager, id);
  }

  #mainText({ bytes, contentType }: Extract<FetchOutcome, { kind: 'document' }>) {
    return this.#readers.mainText(bytes, contentType);
  }

  /** Takes the longest due article of a free host, and the host with it. */
  async #claim(): Promise<DueArticle | null> {
    return this.database.transaction(async (tx) => {
      const [article] = await tx.query<Omit<DueArticle, 'heldUntil'>[]>(
        `SELECT a.id::int, encode(a.identity, 'hex') AS identity, encode(a.content_hash, 'hex') AS "contentHash", a.title, a.body,
           a.url, a.by_line AS "byLine", a.claimed_at AS "claimedAt", a.masked, of.host, a.full_text_tries AS tries,
           (SELECT tier FROM source WHERE id = a.source_id) AS tier
         FROM article a CROSS JOIN LATERAL (SELECT lower(substring(a.url FROM '^[a-z]+://([^/?#]+)')) AS host) of
         WHERE a.full_text_due_at <= huixiang_now() AND of.host IS NOT NULL
           AND NOT EXISTS (SELECT FROM feed_host h WHERE h.host = of.host AND h.free_at > huixiang_now())
         ORDER BY a.full_text_due_at, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`,
      );
      if (article === undefined) return null;
      const [held] = await tx.query<{ heldUntil: string }[]>(
        `INSERT INTO feed_host AS h (host, free_at) VALUES ($1, huixiang_now() + make_interval(secs => $2))
         ON CONFLICT (host) DO UPDATE SET free_at = EXCLUDED.free_at WHERE h.free_at <= huixiang_now()
         RETURNING free_at::text AS "heldUntil"`,
        [article.host, LEASE_SECONDS],
      );
      // Somebody was quicker with the host: its turn comes with the next tick.
      if (held === undefined) return null;
      await tx.query(
        'UPDATE article SET full_text_due_at = huixiang_now() + make_interval(secs => $2) WHERE id = $1',
        [article.id, LEASE_SECONDS],
      );
      return { ...article, ...held };
    });
  }
}
