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
import { hostWait } from './aggregator';
import { ByteBudget } from './byte-budget';
import {
  type ClaimedSource,
  type SourceFacts,
  claimDue,
  factsOf,
  gapAfter,
  holdHost,
  makeDue,
  releaseHost,
  renewLease,
} from './claim.queries';
import { isCutOff } from './cut-off';
import { feedFetcher } from './feed-fetcher';
import { noteFailure, noteLanded, noteUnchanged } from './source-health.queries';
import { noteMove, pauseGone } from './source-moves';

/** Longer than any fetch may take: a process killed while fetching leaves its source due again after this. */
const LEASE_SECONDS = 120;
const AT_ONCE = 64;
/** Of its lease a source may spend this much waiting for room. */
const LONGEST_WAIT_MS = 60_000;
/** Bodies between their fetch and their landing, in sum; beyond it nothing new is asked for. */
const BODY_BYTES = 32 * 1024 * 1024;
/** What is set aside for a source never read; for one that was, what its last document had. */
const UNKNOWN_BYTES = 512 * 1024;

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
  readonly #bodies = new ByteBudget(BODY_BYTES);
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
    const taken = await this.#take(AT_ONCE - this.#underWay.size);
    while (this.#underWay.size > AT_ONCE / 2 || (this.#underWay.size > 0 && this.#room() === 0))
      await Promise.race(this.#underWay);
    return taken;
  }

  /** Waits for the checks that are under way, and those that follow on them. */
  async settle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #take(limit: number, host?: string): Promise<number> {
    const room = Math.min(limit, this.#room());
    if (room <= 0 || this.#closing) return 0;
    const due = await claimDue(this.database, room, LEASE_SECONDS, host);
    for (const source of due) {
      const check = this.#check(source)
        .then(() => this.#followUp(source))
        .catch((error: unknown) => this.#logger.error(error))
        .finally(() => this.#underWay.delete(check));
      this.#underWay.add(check);
    }
    return due.length;
  }

  /** A host that needs no gap is asked on at once: with a tick a second, thousands of routes would take hours. */
  async #followUp({ host }: ClaimedSource): Promise<void> {
    if (gapAfter(host, this.config) === 0) await this.#take(1, host);
  }

  #room(): number {
    return Math.floor(this.#bodies.left / UNKNOWN_BYTES);
  }

  async #check(source: ClaimedSource): Promise<void> {
    const expected = source.documentBytes ?? UNKNOWN_BYTES;
    const began = performance.now();
    await this.#bodies.take(expected);
    if (performance.now() - began > LONGEST_WAIT_MS) {
      this.#bodies.give(expected);
      return this.#giveBack(source);
    }
    const fetched = await this.#fetcher.fetch(source);
    const held = fetched.kind === 'document' ? fetched.bytes.length : 0;
    this.#bodies.give(expected - held);
    try {
      // Cut off by our own end, a source has not failed: it is due again.
      if (this.#closing && isCutOff(fetched)) await makeDue(this.database, source);
      else {
        if (this.#bodies.left < BODY_BYTES / 2)
          await renewLease(this.database, source, LEASE_SECONDS);
        await this.#land(source, fetched);
      }
    } catch (error) {
      // Nothing of the document was kept. The source says so and is asked again, later each time.
      const { message, stack } = error as Error;
      this.#logger.error(`document of source ${source.id} was not admitted`, stack);
      await noteFailure(this.database, source, { failure: 'not_admitted', detail: message }).catch(
        (again: unknown) => this.#logger.error(again),
      );
    } finally {
      this.#bodies.give(held);
    }
    await this.#release(source, fetched).catch((error: unknown) => this.#logger.error(error));
  }

  /** Its lease would not last any more: others may have it. */
  async #giveBack(source: ClaimedSource): Promise<void> {
    await makeDue(this.database, source);
    await releaseHost(this.database, source.host, source.heldUntil, 0);
  }

  /** Gives the host back after its gap, or after what it asked for. */
  async #release({ host, heldUntil }: ClaimedSource, fetched: FetchOutcome): Promise<void> {
    const asked = fetched.kind === 'failed' ? hostWait(host, fetched, this.config) : 0;
    await releaseHost(this.database, host, heldUntil, Math.max(asked, gapAfter(host, this.config)));
    if (asked > 0) await holdHost(this.database, host, asked);
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
