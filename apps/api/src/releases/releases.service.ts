import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Publication, ReleaseDraft } from '@huixiang/contracts';
import {
  type CaseFacts,
  DomainError,
  checkElements,
  fulfils,
  requiredElements,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { meetClocks } from '../cases/clocks/clock-meeting';
import { startCaseClocks } from '../cases/clocks/clock-starting';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { ReleaseEntity } from './release.entity';

/** Drafts and publishes what the government says; publishing is what stops a clock. */
@Injectable()
export class ReleasesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Starts a draft for an accepted, open case; returns its id. */
  async draft(caseId: number, input: ReleaseDraft, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { row, scope } = await findCase(tx, caseId, actor.unit.path, true);
      if (row.closedAt !== null) throw new DomainError('case.closed', { id: caseId });
      if (row.acceptedAt === null) throw new DomainError('case.not_accepted', { id: caseId });
      const now = await databaseNow(tx);
      const { id } = await tx.save(ReleaseEntity, {
        caseId,
        ...input,
        draftedBy: actor.id,
        draftedAt: now,
      });
      await record(tx, now, {
        kind: 'release.drafted',
        subject: { type: 'release', id },
        scope,
        caseId,
        actor,
        data: { kind: input.kind },
      });
      return id;
    });
  }

  /** Changes a draft; what is published stays as it was published. */
  async revise(id: number, input: ReleaseDraft, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await findDraft(tx, id, actor);
      await tx.update(ReleaseEntity, { id }, input);
    });
  }

  /**
   * Publishes a draft: the required elements must be there or their absence explained, the order of
   * phases kept; the clocks it fulfils stop at this moment of the database.
   */
  async publish(id: number, input: Publication, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found } = await findDraft(tx, id, actor);
      const { row, facts, scope } = found;
      if (row.closedAt !== null) throw new DomainError('case.closed', { id: row.id });
      refuseOutOfOrder(release, facts);
      const text = `${release.title}\n${release.body}`;
      const elements = checkElements(text, requiredElements(release.kind, row.categories));
      const missing = elements.filter((one) => one.evidence === null).map((one) => one.element);
      if (missing.length > 0 && input.exception === null) {
        throw new DomainError('release.elements_missing', { missing });
      }
      const now = await databaseNow(tx);
      await tx.update(
        ReleaseEntity,
        { id },
        {
          url: input.url,
          publishedBy: actor.id,
          publishedAt: now,
          elements: [...elements],
          exception: missing.length > 0 ? input.exception : null,
        },
      );
      await record(tx, now, {
        kind: 'release.published',
        subject: { type: 'release', id },
        scope,
        caseId: row.id,
        actor,
        data: {
          kind: release.kind,
          channel: release.channel,
          // The text may have to go one day (privacy), its hash stays and proves what was said.
          sha256: createHash('sha256').update(text).digest('hex'),
          ...(missing.length > 0 && { missing, exception: input.exception }),
        },
      });
      await meetClocks(tx, row.id, scope, (duty) => fulfils(duty, release), now);
      // What is not over is told on: until the result is published the next release is owed.
      const goesOn = release.kind === 'first' || release.kind === 'continuing';
      if (goesOn && facts.resultAt === null) await startCaseClocks(tx, row.id, ['released'], now);
    });
  }
}

/** A first release comes first, and once. */
function refuseOutOfOrder(
  { id, kind }: Pick<ReleaseEntity, 'id' | 'kind'>,
  { firstReleaseAt }: CaseFacts,
): void {
  if (firstReleaseAt === null && (kind === 'continuing' || kind === 'result'))
    throw new DomainError('release.out_of_order', { kind });
  if (firstReleaseAt !== null && kind === 'first')
    throw new DomainError('release.first_already', { id });
}

/** A draft of a case within the actor's scope, both locked. */
async function findDraft(tx: EntityManager, id: number, actor: Actor) {
  const release = await tx.findOne(ReleaseEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (release === null) throw new DomainError('release.not_found', { id });
  const found = await findCase(tx, release.caseId, actor.unit.path, true);
  if (release.publishedAt !== null) throw new DomainError('release.already_published', { id });
  return { release, found };
}
