import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { FeedFetcher, type FetchOutcome, readDocument, secondsToNextCheck } from '@huixiang/feeds';
import { DataSource, type EntityManager } from 'typeorm';
import { Admission } from '../articles/admission';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';

/** Longer than any fetch may take: a process killed while fetching leaves its source due again after this. */
const LEASE_SECONDS = 120;
const AT_ONCE = 8;

interface DueSource {
  readonly id: number;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type IngestOutcome =
  | { readonly kind: 'admitted'; readonly items: number; readonly admitted: number }
  | { readonly kind: 'not_modified' }
  | { readonly kind: 'failed'; readonly failure: string };

/** Asks due sources for their documents and admits what is new. A document lands whole or not at all. */
@Injectable()
export class Ingestion implements OnModuleDestroy {
  readonly #logger = new Logger(Ingestion.name);
  readonly #fetcher: FeedFetcher;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly admission: Admission,
    @Inject(CONFIG) config: Config,
  ) {
    this.#fetcher = new FeedFetcher({ allowedHosts: config.FEED_ALLOWED_HOSTS });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#fetcher.close();
  }

  /** Fetches some of the sources that are due; returns how many it took. */
  async poll(): Promise<number> {
    const due = await this.#claim();
    await Promise.all(due.map((source) => this.#check(source)));
    return due.length;
  }

  /** Takes due sources by moving their next check past the lease, so that no other process takes them. */
  async #claim(): Promise<readonly DueSource[]> {
    const [rows] = await this.database.query<[DueSource[], number]>(
      `UPDATE source SET next_check_at = huixiang_now() + make_interval(secs => $1)
       WHERE id IN (SELECT id FROM source WHERE paused_at IS NULL AND next_check_at <= huixiang_now()
                    ORDER BY next_check_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id, url, etag, last_modified AS "lastModified"`,
      [LEASE_SECONDS, AT_ONCE],
    );
    return rows;
  }

  async #check(source: DueSource): Promise<void> {
    const fetched = await this.#fetcher.fetch(source);
    try {
      await this.land(source.id, fetched);
    } catch (error) {
      // Nothing of the document was kept. The source says so and is asked again, later each time.
      this.#logger.error(
        `document of source ${source.id} was not admitted`,
        (error as Error).stack,
      );
      await this.database.transaction((tx) =>
        noteFailure(tx, source.id, 'not_admitted', (error as Error).message),
      );
    }
  }

  /** Admits a fetched document and notes the source's health, all in one transaction. */
  async land(sourceId: number, fetched: FetchOutcome): Promise<IngestOutcome> {
    return this.database.transaction(async (tx) => {
      if (fetched.kind === 'failed')
        return noteFailure(tx, sourceId, fetched.failure, fetched.detail);
      if (fetched.kind === 'not_modified') {
        await noteSuccess(tx, sourceId, 0, null);
        return { kind: 'not_modified' };
      }
      const now = await databaseNow(tx);
      const document = await readDocument(fetched.bytes, fetched.contentType, fetched.url, now);
      if (document.kind === 'unreadable')
        return noteFailure(tx, sourceId, 'unreadable', document.reason);
      const admitted = await this.admission.admit(tx, sourceId, document.items);
      await noteSuccess(tx, sourceId, admitted, fetched);
      return { kind: 'admitted', items: document.items.length, admitted };
    });
  }
}

async function noteSuccess(
  tx: EntityManager,
  sourceId: number,
  admitted: number,
  document: { readonly etag: string | null; readonly lastModified: string | null } | null,
): Promise<void> {
  await tx.query(
    `UPDATE source SET last_check_at = huixiang_now(), last_success_at = huixiang_now(), failures_in_row = 0,
       failure = NULL, failure_detail = NULL, articles = articles + $2,
       last_article_at = CASE WHEN $2 > 0 THEN huixiang_now() ELSE last_article_at END,
       etag = CASE WHEN $3 THEN $4 ELSE etag END, last_modified = CASE WHEN $3 THEN $5 ELSE last_modified END,
       next_check_at = huixiang_now() + make_interval(secs => $6::float8 * interval_seconds)
     WHERE id = $1`,
    [
      sourceId,
      admitted,
      document !== null,
      document?.etag ?? null,
      document?.lastModified ?? null,
      secondsToNextCheck(1, 0, Math.random()),
    ],
  );
}

async function noteFailure(
  tx: EntityManager,
  sourceId: number,
  failure: string,
  detail: string,
): Promise<IngestOutcome> {
  const [source] = await tx.query<{ interval_seconds: number; failures_in_row: number }[]>(
    'SELECT interval_seconds, failures_in_row FROM source WHERE id = $1 FOR UPDATE',
    [sourceId],
  );
  const failures = (source?.failures_in_row ?? 0) + 1;
  await tx.query(
    `UPDATE source SET last_check_at = huixiang_now(), failures_in_row = $2, failure = $3, failure_detail = $4,
       next_check_at = huixiang_now() + make_interval(secs => $5) WHERE id = $1`,
    [
      sourceId,
      failures,
      failure,
      detail.slice(0, 500),
      secondsToNextCheck(source?.interval_seconds ?? 900, failures, Math.random()),
    ],
  );
  return { kind: 'failed', failure };
}
