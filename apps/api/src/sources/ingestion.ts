import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type FeedFetcher,
  type FetchOutcome,
  type FetchedDocument,
  ReaderPool,
  type ReadingContext,
} from '@huixiang/feeds';
import { maskPersonalData } from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';
import { Admission } from '../articles/admission';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import {
  type SourceFacts,
  claimDue,
  factsOf,
  gapAfter,
  makeDue,
  releaseHost,
} from './claim.queries';
import { feedFetcher } from './feed-fetcher';
import { noteFailure, noteLanded, noteUnchanged } from './source-health.queries';
import { noteMove, pauseGone } from './source-moves';

/** Longer than any fetch may take: a process killed while fetching leaves its source due again after this. */
const LEASE_SECONDS = 120;
const AT_ONCE = 64;

export type IngestOutcome =
  | {
      readonly kind: 'admitted';
      readonly items: number;
      readonly admitted: number;
      readonly revised: number;
    }
  | { readonly kind: 'not_modified' }
  | { readonly kind: 'failed'; readonly failure: string };

/** Asks due sources for their documents and admits what is new. A document lands whole or not at all. */
@Injectable()
export class Ingestion implements OnModuleDestroy {
  readonly #logger = new Logger(Ingestion.name);
  readonly #fetcher: FeedFetcher;
  readonly #readers = new ReaderPool();
  readonly #underWay = new Set<Promise<void>>();
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
    await this.settle();
    await this.#readers.close();
  }

  /**
   * Takes as many due sources as there is room for and begins to check them; returns how many. Waits
   * until there is room again, so that one slow publisher holds nobody up.
   */
  async poll(): Promise<number> {
    const due = await claimDue(this.database, AT_ONCE - this.#underWay.size, LEASE_SECONDS);
    for (const source of due) {
      const check = this.#check(source).finally(() => this.#underWay.delete(check));
      this.#underWay.add(check);
    }
    while (this.#underWay.size > AT_ONCE / 2) await Promise.race(this.#underWay);
    return due.length;
  }

  /** Waits for the checks that are under way. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #check(source: SourceFacts): Promise<void> {
    const fetched = await this.#fetcher.fetch(source);
    try {
      // Cut off by our own end, a source has not failed: it is due again.
      if (this.#closing && fetched.kind === 'failed') await makeDue(this.database, source);
      else await this.#land(source, fetched);
    } catch (error) {
      // Nothing of the document was kept. The source says so and is asked again, later each time.
      const { message, stack } = error as Error;
      this.#logger.error(`document of source ${source.id} was not admitted`, stack);
      await noteFailure(this.database, source, { failure: 'not_admitted', detail: message }).catch(
        (again: unknown) => this.#logger.error(again),
      );
    }
    const gap = gapAfter(source.host, this.config);
    await releaseHost(this.database, source.host, gap).catch((error: unknown) =>
      this.#logger.error(error),
    );
  }

  /** Lands a document somebody else fetched, as if the source had been asked for it now. */
  async land(sourceId: number, fetched: FetchOutcome): Promise<IngestOutcome> {
    const source = await factsOf(this.database.manager, sourceId);
    if (source === null) throw new Error(`no source ${sourceId}`);
    return this.#land(source, fetched);
  }

  async #land(source: SourceFacts, fetched: FetchOutcome): Promise<IngestOutcome> {
    if (fetched.kind === 'failed') return this.#landFailure(source, fetched);
    const outcome = await this.#landAnswer(source, fetched);
    // What is no feed is no proof of where a feed has moved.
    if (outcome.kind !== 'failed' && (fetched.movedTo !== null || source.movedSeen > 0))
      await noteMove(this.database, source, fetched.movedTo);
    return outcome;
  }

  async #landAnswer(
    source: SourceFacts,
    fetched: Exclude<FetchOutcome, { kind: 'failed' }>,
  ): Promise<IngestOutcome> {
    if (fetched.kind === 'not_modified') {
      await noteUnchanged(this.database, source, fetched);
      return { kind: 'not_modified' };
    }
    const hash = createHash('sha256').update(fetched.bytes).digest();
    if (source.failure === null && source.documentHash?.equals(hash) === true) {
      await noteUnchanged(this.database, source, fetched);
      return { kind: 'not_modified' };
    }
    return this.#landDocument(source, fetched, hash);
  }

  /** Read outside the transaction, in a thread of its own; then all of it in one transaction. */
  async #landDocument(
    source: SourceFacts,
    fetched: FetchedDocument,
    hash: Buffer,
  ): Promise<IngestOutcome> {
    const context: ReadingContext = {
      baseUrl: fetched.url,
      now: await databaseNow(this.database.manager),
      zone: source.zone,
    };
    const document = await this.#readers.read(fetched.bytes, fetched.contentType, context);
    if (document.kind === 'unreadable') {
      const { reason, detail } = document;
      const sample = maskPersonalData(document.sample).text;
      await noteFailure(this.database, source, { failure: reason, detail, sample });
      return { kind: 'failed', failure: reason };
    }
    const prepared = await this.admission.prepare(source, document.items);
    return this.database.transaction(async (tx: EntityManager) => {
      const { admitted, revised } = await this.admission.admit(tx, source.id, prepared);
      await noteLanded(tx, source, fetched, document, hash, admitted);
      return { kind: 'admitted', items: document.items.length, admitted, revised };
    });
  }

  async #landFailure(
    source: SourceFacts,
    fetched: Extract<FetchOutcome, { kind: 'failed' }>,
  ): Promise<IngestOutcome> {
    await noteFailure(this.database, source, fetched);
    if (fetched.failure === 'gone') await pauseGone(this.database, source);
    return { kind: 'failed', failure: fetched.failure };
  }
}
