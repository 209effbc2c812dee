import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReleaseReview, ReleaseSubmission } from '@huixiang/contracts';
import {
  DomainError,
  checkElements,
  mayReview,
  releaseState,
  requiredElements,
} from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { authorsOf, findDraft } from './find-release.queries';
import { ReleaseEntity } from './release.entity';
import { checkText, wholeText } from './text-check';

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
      const { release, found } = await findDraft(tx, id, actor);
      if (release.submittedAt !== null) throw new DomainError('release.already_submitted', { id });
      const { privacy, workNews } = checkText(release);
      const never = privacy.filter((finding) => finding.never).map(({ kind }) => kind);
      if (never.length > 0)
        throw new DomainError('release.personal_data', { kinds: [...new Set(never)] });
      const required = requiredElements(release.kind, found.row.categories);
      const missing = checkElements(wholeText(release), required)
        .filter(({ evidence }) => evidence === null)
        .map(({ element }) => element);
      const flawed = missing.length > 0 || workNews.length > 0;
      if (flawed && input.exception === null)
        throw new DomainError('release.elements_missing', { missing, workNews });
      const now = await databaseNow(tx);
      const exception = flawed ? input.exception : null;
      await tx.update(
        ReleaseEntity,
        { id },
        { submittedAt: now, submittedBy: actor.id, exception },
      );
      await record(tx, now, {
        kind: 'release.submitted',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: {
          version: release.version,
          ...(flawed && { missing, workNews: workNews.length > 0, exception }),
        },
      });
    });
  }

  /** Takes a text back before it is published; what was passed of this version is passed still. */
  async takeBack(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found } = await findDraft(tx, id, actor);
      if (release.submittedAt === null) throw new DomainError('release.not_submitted', { id });
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
      const { release, found, facts } = await findDraft(tx, id, actor);
      if (release.version !== input.version)
        throw new DomainError('release.stale_version', { version: release.version });
      if (releaseState(facts) === 'draft') throw new DomainError('release.not_submitted', { id });
      if (!mayReview(actor.id, await authorsOf(tx, id)))
        throw new DomainError('release.own_text', { id });
      const { kind, version, verdict } = input;
      const note = input.note === '' ? null : input.note;
      if (facts.reviews.some((one) => one.kind === kind && one.version === version))
        throw new DomainError('release.already_reviewed', { kind });
      // What was found about persons is let stand by name and reason, or not at all.
      const personal = kind === 'privacy' ? checkText(release).privacy : [];
      if (note === null && (verdict === 'returned' || personal.length > 0))
        throw new DomainError('release.note_needed', { kind });
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
        data: { check: kind, version, verdict, ...(note !== null && { note }) },
      });
    });
  }
}
