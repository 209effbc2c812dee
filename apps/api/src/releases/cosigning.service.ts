import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Cosigning } from '@huixiang/contracts';
import { DomainError, refuse, releaseRefusal } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { situationOf } from './find-release.queries';
import { ReleaseEntity } from './release.entity';

/**
 * 会签: units that publish a text together sign the version that is published, each for itself. What touches other organs is
 * confirmed with them, so that it is accurate and consistent (政府信息公开条例 第十一条).
 */
@Injectable()
export class CosigningService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async sign(id: number, input: Cosigning, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(ReleaseEntity, { id });
      if (known === null) throw new DomainError('release.not_found', { id });
      // Who signs reads the case and does not have it: it is held by hand, the case before the release.
      const found = await findCase(tx, known.caseId, actor.unit.path);
      await tx.query('SELECT FROM response_case WHERE id = $1 FOR NO KEY UPDATE', [known.caseId]);
      const release = await tx.findOneOrFail(ReleaseEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const { situation } = await situationOf(tx, release, found);
      const { version, verdict } = input;
      const note = input.note === '' ? null : input.note;
      const step = { kind: 'cosign', unit: actor.unit.id, version, verdict, note } as const;
      refuse(releaseRefusal(step, situation));
      const now = await databaseNow(tx);
      await tx.query(
        `INSERT INTO release_cosigning (release_id, version, unit_id, verdict, note, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, version, actor.unit.id, verdict, note, actor.id, now],
      );
      for (const scope of new Set([found.scope, actor.unit.path]))
        await record(tx, now, {
          kind: 'release.cosigned',
          subject: { type: 'release', id },
          scope,
          caseId: release.caseId,
          actor,
          data: { version, verdict, noted: note !== null },
        });
    });
  }
}
