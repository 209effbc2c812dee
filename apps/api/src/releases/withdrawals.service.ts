import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReleaseWithdrawal } from '@huixiang/contracts';
import { refuse, releaseRefusal } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { proposeAccountability } from '../accountability/proposing';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { startAfterWithdrawal } from '../cases/clocks/clock-after-withdrawal';
import { hadCaseAt } from '../cases/assignment/assignment.queries';
import { findRelease } from './find-release.queries';
import { ReleaseEntity } from './release.entity';

/** Withdraws what was published, which proposes accountability. Nothing is erased: text, evidence and clocks stay as they were, and the reason beside them. */
@Injectable()
export class WithdrawalsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async withdraw(id: number, { cause, reason }: ReleaseWithdrawal, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      refuse(releaseRefusal({ kind: 'withdraw' }, situation));
      const now = await databaseNow(tx);
      await tx.update(
        ReleaseEntity,
        { id },
        {
          withdrawnAt: now,
          withdrawnBy: actor.id,
          withdrawalReason: reason,
          withdrawalCause: cause,
        },
      );
      await record(tx, now, {
        kind: 'release.withdrawn',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { kind: release.kind, cause, reason },
      });
      await startAfterWithdrawal(tx, { caseId: release.caseId, scope: found.scope, now });
      // 回应不妥当 (policy §6): what was said had to be taken back.
      const { caseId, kind, title } = release;
      const publisher = await hadCaseAt(tx, caseId, release.publishedAt!);
      await proposeAccountability(tx, now, {
        caseId,
        clockId: null,
        releaseId: id,
        unitId: publisher.id,
        scope: publisher.path,
        ground: 'improper_response',
        evidence: {
          release: title,
          kind,
          publishedAt: release.publishedAt!.toISOString(),
          withdrawnAt: now.toISOString(),
          cause,
          reason,
        },
      });
    });
  }
}
