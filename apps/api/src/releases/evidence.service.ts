import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@huixiang/domain';
import type { FeedFetcher } from '@huixiang/feeds';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { sha256Of } from '../ledger/hash';
import { record } from '../ledger/record';
import { feedFetcher } from '../sources/feed-fetcher';
import { READABLE_RELEASE } from '../cases/readable-cases';
import { findRelease } from './find-release.queries';

const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** A page that cannot be had is asked for again after so many seconds, doubled each time. */
const AGAIN_AFTER_SECONDS = 120;
const TRIES = 5;
const LEASE_SECONDS = 60;

export interface KeptFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Keeps what shows that a release appeared: a file somebody took, and the page itself as it was fetched. */
@Injectable()
export class EvidenceService implements OnModuleDestroy {
  readonly #fetcher: FeedFetcher;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.#fetcher = feedFetcher(config);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#fetcher.close();
  }

  /** Keeps a file, such as a screenshot; returns its id. */
  async keep(releaseId: number, file: KeptFile, actor: Actor): Promise<number> {
    refuseTooLarge(file.bytes);
    return this.database.transaction(async (tx) => {
      const { release, found } = await findRelease(tx, releaseId, actor);
      const now = await databaseNow(tx);
      const sha256 = sha256Of(file.bytes);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO release_evidence (release_id, kind, name, sha256, bytes, at, by_id) VALUES ($1, 'file', $2, $3, $4, $5, $6) RETURNING id`,
        [releaseId, file.name, sha256, file.bytes, now, actor.id],
      );
      await record(tx, now, {
        kind: 'release.evidence_kept',
        subject: { type: 'release', id: releaseId },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { evidence: row?.id, what: 'file', sha256 },
      });
      return row!.id;
    });
  }

  /** A kept file or page, byte for byte. */
  async read(id: number, scope: string): Promise<KeptFile> {
    const [row] = await this.database.query<KeptFile[]>(
      `SELECT e.name, e.bytes FROM release_evidence e JOIN release r ON r.id = e.release_id
       JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
       WHERE ${READABLE_RELEASE} AND e.id = $2 AND e.bytes IS NOT NULL`,
      [scope, id],
    );
    if (row === undefined) throw new DomainError('evidence.not_found', { id });
    return row;
  }

  /** Fetches one page that is due and keeps it, or why it could not be had; returns how many. */
  async keepPages(): Promise<number> {
    const [due] = await this.database.transaction((tx) => this.#claim(tx));
    if (due === undefined) return 0;
    const fetched = await this.#fetcher.fetch({ url: due.url, etag: null, lastModified: null });
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      if (fetched.kind === 'document') await this.#keepPage(tx, due, fetched.bytes, now);
      else
        await this.#tryAgain(
          tx,
          due,
          fetched.kind === 'failed' ? fetched.failure : fetched.kind,
          now,
        );
    });
    return 1;
  }

  async #claim(tx: EntityManager): Promise<readonly DuePage[]> {
    const [rows] = await tx.query<[DuePage[], number]>(
      `UPDATE release_placement p SET page_due_at = huixiang_now() + make_interval(secs => $1), page_tries = page_tries + 1
       FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
       WHERE r.id = p.release_id AND p.id = (
         SELECT id FROM release_placement WHERE page_due_at <= huixiang_now() ORDER BY page_due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING p.id AS "placementId", r.id, p.url, p.page_tries AS tries, c.id AS "caseId", u.path AS scope`,
      [LEASE_SECONDS],
    );
    return rows;
  }

  async #keepPage(tx: EntityManager, page: DuePage, bytes: Buffer, now: Date): Promise<void> {
    const { id, placementId, url, caseId, scope } = page;
    const sha256 = sha256Of(bytes);
    await tx.query(
      `INSERT INTO release_evidence (release_id, kind, name, sha256, bytes, at) VALUES ($1, 'page', $2, $3, $4, $5)`,
      [id, url, sha256, bytes, now],
    );
    await stopFetching(tx, placementId);
    await record(tx, now, {
      kind: 'release.evidence_kept',
      subject: { type: 'release', id },
      scope,
      caseId,
      data: { what: 'page', sha256 },
    });
  }

  async #tryAgain(tx: EntityManager, page: DuePage, failure: string, now: Date): Promise<void> {
    const { id, placementId, url, tries } = page;
    if (tries < TRIES) {
      await tx.query(
        'UPDATE release_placement SET page_due_at = huixiang_now() + make_interval(secs => $2) WHERE id = $1',
        [placementId, AGAIN_AFTER_SECONDS * 2 ** (tries - 1)],
      );
      return;
    }
    await stopFetching(tx, placementId);
    await tx.query(
      `INSERT INTO release_evidence (release_id, kind, name, failure, at) VALUES ($1, 'page', $2, $3, $4)`,
      [id, url, failure, now],
    );
  }
}

async function stopFetching(tx: EntityManager, placementId: number): Promise<void> {
  await tx.query('UPDATE release_placement SET page_due_at = NULL WHERE id = $1', [placementId]);
}

interface DuePage {
  /** Of the release. */
  readonly id: number;
  readonly placementId: number;
  readonly url: string;
  readonly tries: number;
  readonly caseId: number;
  readonly scope: string;
}

/** @throws DomainError evidence.too_large */
export function refuseTooLarge(bytes: Buffer): void {
  if (bytes.length > MAX_FILE_BYTES)
    throw new DomainError('evidence.too_large', { bytes: bytes.length });
}
