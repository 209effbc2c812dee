import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReleaseReview, ReleaseSubmission } from '@huixiang/contracts';
import {
  DomainError,
  type ReleaseSituation,
  refuse,
  releaseRefusal,
  releaseState,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { findRelease } from './find-release.queries';
import { ReleaseEntity } from './release.entity';
import { keepVersion } from './release-versions';

/**
 * Hands texts in for review and answers the three checks. They run side by side; none is passed by silence, and
 * nobody checks what they wrote any version of.
 */
@Injectable()
export class ReviewsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Hands a draft in. Numbers that are never published keep it out; missing elements and work news want a reason. */
  async submit(id: number, input: ReleaseSubmission, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      refuse(releaseRefusal({ kind: 'submit', ...input }, situation));
      const { missing, workNews } = situation.text;
      const flawed = missing.length > 0 || workNews.length > 0;
      const now = await databaseNow(tx);
      const exception = flawed ? input.exception : null;
      const version = await versionOf(tx, { release, situation, exception, actor, now });
      await tx.update(
        ReleaseEntity,
        { id },
        { submittedAt: now, submittedBy: actor.id, exception, version },
      );
      await record(tx, now, {
        kind: 'release.submitted',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: {
          version,
          ...(flawed && { missing, workNews: workNews.length > 0, exception }),
        },
      });
    });
  }

  /** Takes a text back before it is published; what was passed of this version is passed still. */
  async takeBack(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      refuse(releaseRefusal({ kind: 'take_back' }, situation));
      const now = await databaseNow(tx);
      await tx.update(ReleaseEntity, { id }, { submittedAt: null, submittedBy: null });
      await record(tx, now, {
        kind: 'release.taken_back',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { version: release.version },
      });
    });
  }

  /** Answers one check of the version that was read, once. */
  async review(id: number, input: ReleaseReview, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      const { kind, version, verdict } = input;
      const note = input.note === '' ? null : input.note;
      const step = { kind: 'review', by: actor.id, check: kind, version, verdict, note } as const;
      refuse(releaseRefusal(step, situation));
      const now = await databaseNow(tx);
      await tx.query(
        `INSERT INTO release_review (release_id, version, kind, verdict, note, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, version, kind, verdict, note, actor.id, now],
      );
      await record(tx, now, {
        kind: 'release.reviewed',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { check: kind, version, verdict, noted: note !== null },
      });
    });
  }
}

interface Submitted {
  readonly release: ReleaseEntity;
  readonly situation: ReleaseSituation;
  readonly exception: string | null;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * The version that is handed in: the next one where the explanation differs from the one that was checked, for it
 * is published with the text. What was returned has to be changed, the one or the other.
 */
async function versionOf(tx: EntityManager, submitted: Submitted): Promise<number> {
  const { release, situation, exception, actor, now } = submitted;
  const checked = situation.release.reviews.some(({ version }) => version === release.version);
  if (!checked) return release.version;
  if (exception === release.exception) {
    if (releaseState({ ...situation.release, submitted: true }) === 'returned')
      throw new DomainError('release.unchanged', { id: release.id });
    return release.version;
  }
  const version = release.version + 1;
  await keepVersion(tx, release.id, version, release, actor, now);
  return version;
}
