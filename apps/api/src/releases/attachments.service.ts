import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, refuse, releaseRefusal } from '@huixiang/domain';
import { lintPrivacy } from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { READABLE_RELEASE } from '../cases/readable-cases';
import { databaseNow } from '../database/clock';
import { sha256Of } from '../ledger/hash';
import { type Decision, record } from '../ledger/record';
import { attachmentText } from './attachment-text';
import { type KeptFile, refuseTooLarge } from './evidence.service';
import { findRelease } from './find-release.queries';
import { ReleaseEntity } from './release.entity';
import { keepVersion } from './release-versions';

const MAX_FILES = 20;

/** Files that go with a release. To add or remove one is to write another version, which has to be checked again. */
@Injectable()
export class AttachmentsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async add(releaseId: number, { name, bytes }: KeptFile, actor: Actor): Promise<number> {
    refuseTooLarge(bytes);
    const text = attachmentText(name, bytes);
    // Once: a file does not change, and to look through a long one takes its time.
    const personal = text === null ? null : [...new Set(lintPrivacy(text).map(({ kind }) => kind))];
    const sha256 = sha256Of(bytes);
    return this.database.transaction(async (tx) => {
      const { version, now, tell } = await this.#nextVersion(tx, releaseId, actor);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO release_attachment (release_id, name, bytes, sha256, personal, from_version, added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [releaseId, name, bytes, sha256, personal, version, now, actor.id],
      );
      const [count] = await tx.query<{ files: number }[]>(
        'SELECT count(*)::int AS files FROM release_attachment WHERE release_id = $1 AND to_version IS NULL',
        [releaseId],
      );
      if (count!.files > MAX_FILES) throw new DomainError('release.too_many_files');
      await tell({ attached: sha256 });
      return row!.id;
    });
  }

  async remove(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [known] = await tx.query<{ releaseId: number; sha256: string }[]>(
        'SELECT release_id AS "releaseId", sha256 FROM release_attachment WHERE id = $1 AND to_version IS NULL',
        [id],
      );
      if (known === undefined) throw new DomainError('evidence.not_found', { id });
      const { version, tell } = await this.#nextVersion(tx, known.releaseId, actor);
      const [, removed] = await tx.query<[unknown[], number]>(
        'UPDATE release_attachment SET to_version = $2 WHERE id = $1 AND to_version IS NULL',
        [id, version - 1],
      );
      if (removed === 0) throw new DomainError('evidence.not_found', { id });
      await tell({ detached: known.sha256 });
    });
  }

  /** A file byte for byte: any of one's own case, elsewhere what goes with a text that one may read. */
  async read(id: number, scope: string): Promise<KeptFile> {
    const [row] = await this.database.query<KeptFile[]>(
      `SELECT a.name, a.bytes FROM release_attachment a JOIN release r ON r.id = a.release_id
       JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
       WHERE (u.path LIKE $1 || '%' OR a.to_version IS NULL AND ${READABLE_RELEASE}) AND a.id = $2`,
      [scope, id],
    );
    if (row === undefined) throw new DomainError('evidence.not_found', { id });
    return row;
  }

  async #nextVersion(tx: EntityManager, id: number, actor: Actor) {
    const { release, found, situation } = await findRelease(tx, id, actor);
    refuse(releaseRefusal({ kind: 'revise' }, situation));
    const now = await databaseNow(tx);
    const version = release.version + 1;
    await tx.update(
      ReleaseEntity,
      { id },
      { version, submittedAt: null, submittedBy: null, exception: null },
    );
    await keepVersion(tx, id, version, release, actor, now);
    const tell = (data: Decision['data']) =>
      record(tx, now, {
        kind: 'release.revised',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { version, kind: release.kind, ...data },
      });
    return { version, now, tell };
  }
}
