import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Publication, ReleaseDraft } from '@huixiang/contracts';
import { DomainError, caseRefusal, fulfils, refuse, releaseRefusal } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { meetClocks } from '../cases/clocks/clock-meeting';
import { startCaseClocks } from '../cases/clocks/clock-starting';
import { proposeCommitments } from '../cases/commitments/commitments.queries';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { sha256Of } from '../ledger/hash';
import { record } from '../ledger/record';
import { attachmentsOf } from './attachments.queries';
import { findRelease } from './find-release.queries';
import { ReleaseEntity } from './release.entity';
import { insertPlacement, toldOf } from './placements.service';
import { hasEvidence } from './publishing-proof';
import { keepVersion } from './release-versions';
import { wholeText } from './text-check';

/** Drafts and publishes what the government says; publishing is what stops a clock. */
@Injectable()
export class ReleasesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Starts a draft for an accepted, open case; returns its id.
   *
   * @param corrects the release it corrects
   */
  async draft(
    caseId: number,
    input: ReleaseDraft,
    actor: Actor,
    corrects: number | null = null,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, caseId, actor.unit.path, true);
      // What was published wrongly is corrected after closing too.
      if (corrects === null) refuse(caseRefusal({ kind: 'draft' }, facts));
      await refuseUnknownUnits(tx, row.unitId, input.cosigners);
      const now = await databaseNow(tx);
      const { id } = await tx.save(ReleaseEntity, {
        caseId,
        ...input,
        corrects,
        draftedBy: actor.id,
        draftedAt: now,
      });
      await keepVersion(tx, id, 1, input, actor, now);
      await record(tx, now, {
        kind: 'release.drafted',
        subject: { type: 'release', id },
        scope,
        caseId,
        actor,
        data: { kind: input.kind, ...(corrects !== null && { corrects }) },
      });
      return id;
    });
  }

  /** Changes a draft. Another text is another version, which nobody has checked yet; what is published stays. */
  async revise(id: number, input: ReleaseDraft, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      refuse(releaseRefusal({ kind: 'revise' }, situation));
      const { kind, channel, title, body, cosigners } = input;
      const said = { kind, channel, title, body, cosigners };
      await refuseUnknownUnits(tx, found.row.unitId, cosigners);
      const sameText = title === release.title && body === release.body;
      const sameUnits = cosigners.join() === release.cosigners.join();
      const sameKind = kind === release.kind && channel === release.channel;
      if (sameText && sameKind && sameUnits) return;
      const version = release.version + 1;
      const now = await databaseNow(tx);
      await tx.update(
        ReleaseEntity,
        { id },
        { ...said, version, submittedAt: null, submittedBy: null, exception: null },
      );
      await keepVersion(tx, id, version, input, actor, now);
      await record(tx, now, {
        kind: 'release.revised',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { version, kind },
      });
    });
  }

  /**
   * Publishes what passed its checks: the order of phases kept, and with evidence of where it appeared. The clocks
   * it fulfils stop at the moment it appeared, which lies between its clearance and now.
   */
  async publish(id: number, input: Publication, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation, elements } = await findRelease(tx, id, actor);
      const { row, facts, scope } = found;
      const now = await databaseNow(tx);
      const at = input.appearedAt === null ? now : new Date(input.appearedAt);
      const proof = input.url !== null || (await hasEvidence(tx, id, situation.clearedAt));
      const { url, conference } = input;
      const step = { kind: 'publish', proof, conference: conference !== null, at, now } as const;
      refuse(releaseRefusal(step, situation));
      await tx.update(
        ReleaseEntity,
        { id },
        {
          url: input.url,
          publishedBy: actor.id,
          publishedAt: at,
          enteredAt: now,
          elements: [...elements],
        },
      );
      const { channel } = release;
      await insertPlacement(tx, { releaseId: id, channel, url, at, conference, actor, now });
      const { missing } = situation.text;
      await record(tx, now, {
        kind: 'release.published',
        subject: { type: 'release', id },
        scope,
        caseId: row.id,
        actor,
        data: {
          kind: release.kind,
          channel,
          ...toldOf(conference),
          version: release.version,
          publishedAt: at.toISOString(),
          // The text may have to go one day (privacy), its hash stays and proves what was said.
          sha256: sha256Of(wholeText(release)),
          ...(await togetherWith(tx, release)),
          ...(missing.length > 0 && { missing, exception: release.exception }),
        },
      });
      const { body } = release;
      await proposeCommitments(tx, { caseId: row.id, releaseId: id, body, at, now });
      await meetClocks(tx, row.id, scope, (duty) => fulfils(duty, release), at, now);
      // What is not over is told on: until the result is published the next release is owed.
      const goesOn = release.kind === 'first' || release.kind === 'continuing';
      if (goesOn && facts.resultAt === null) await startCaseClocks(tx, row.id, ['released'], now);
    });
  }
}

/** A text is signed by others than who has the case. */
async function refuseUnknownUnits(
  tx: EntityManager,
  own: number,
  cosigners: readonly number[],
): Promise<void> {
  if (cosigners.includes(own)) throw new DomainError('request.own_unit', { id: own });
  const [known] = await tx.query<{ units: number }[]>(
    'SELECT count(*)::int AS units FROM unit WHERE id = ANY ($1::int[])',
    [cosigners],
  );
  if (known!.units !== new Set(cosigners).size)
    throw new DomainError('unit.not_found', { id: cosigners });
}

/** What the ledger holds of what was published with a text: who signed it too, and the hashes of its files. */
async function togetherWith(tx: EntityManager, { id, cosigners }: ReleaseEntity) {
  const files = (await attachmentsOf(tx, [id])).get(id) ?? [];
  return {
    ...(cosigners.length > 0 && { cosigners }),
    ...(files.length > 0 && { attachments: files.map(({ sha256 }) => sha256) }),
  };
}
