import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FeedFetcher, ReaderPool } from '@huixiang/feeds';
import { DataSource } from 'typeorm';
import { Admission, type MaskedItem } from '../articles/admission';
import { keepOwnText, putFullText } from '../articles/admission.queries';
import { CONFIG, type Config } from '../config';
import { gapAfter, releaseHost } from './claim.queries';
import { feedFetcher } from './feed-fetcher';

const LEASE_SECONDS = 60;

interface DueArticle extends MaskedItem {
  readonly tier: string;
  readonly id: number;
  readonly host: string;
}

/**
 * Fetches the pages of articles whose sources want whole texts: politely, one host at a time. A page is
 * asked for once; a feed's own text is better than none.
 */
@Injectable()
export class FullTexts implements OnModuleDestroy {
  readonly #fetcher: FeedFetcher;
  readonly #readers = new ReaderPool({ heapMegabytes: 256 });

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly admission: Admission,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#fetcher = feedFetcher(config);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#fetcher.close();
    await this.#readers.close();
  }

  /** Fetches the page of one article that is due and whose host is free; returns how many it fetched. */
  async fetchOne(): Promise<number> {
    const article = await this.#claim();
    if (article === null) return 0;
    try {
      const text = await this.#textOf(article.url!);
      // Shorter than what the feed gave, it is not the article.
      const row =
        text !== null && text.length > article.body.length
          ? await this.admission.withText(article.tier, article, text)
          : null;
      if (row === null) await keepOwnText(this.database.manager, article.id);
      else await this.database.transaction((tx) => putFullText(tx, article.id, row));
    } finally {
      await releaseHost(this.database, article.host, gapAfter(article.host, this.config));
    }
    return 1;
  }

  async #textOf(url: string): Promise<string | null> {
    const fetched = await this.#fetcher.fetch({ url, etag: null, lastModified: null });
    if (fetched.kind !== 'document') return null;
    return this.#readers.mainText(fetched.bytes, fetched.contentType);
  }

  /** Takes the longest due article of a free host, and the host with it. */
  async #claim(): Promise<DueArticle | null> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO feed_host (host) SELECT DISTINCT lower(substring(url FROM '^[a-z]+://([^/?#]+)')) FROM article
         WHERE full_text_due_at <= huixiang_now() ON CONFLICT DO NOTHING`,
      );
      const [article] = await tx.query<DueArticle[]>(
        `SELECT a.id::int, encode(a.identity, 'hex') AS identity, encode(a.content_hash, 'hex') AS "contentHash", a.title, a.body,
           a.url, a.by_line AS "byLine", a.claimed_at AS "claimedAt", a.masked, h.host,
           (SELECT tier FROM source WHERE id = a.source_id) AS tier
         FROM article a JOIN feed_host h ON h.host = lower(substring(a.url FROM '^[a-z]+://([^/?#]+)'))
         WHERE a.full_text_due_at <= huixiang_now() AND h.free_at <= huixiang_now()
         ORDER BY a.full_text_due_at, a.id LIMIT 1 FOR UPDATE OF a, h SKIP LOCKED`,
      );
      if (article === undefined) return null;
      await releaseHost(tx, article.host, LEASE_SECONDS);
      await tx.query(
        'UPDATE article SET full_text_due_at = huixiang_now() + make_interval(secs => $2) WHERE id = $1',
        [article.id, LEASE_SECONDS],
      );
      return article;
    });
  }
}
