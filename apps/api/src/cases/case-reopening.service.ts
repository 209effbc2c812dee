import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseReopening, ReopeningView } from '@huixiang/contracts';
import { DomainError, caseRefusal, refuse } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { startCaseClocks } from './clocks/clock-starting';
import { findCase } from './find-case.queries';

/**
 * Takes a closed case up again. What it owed and did before stays as it was judged; from now on it owes an answer anew,
 * by the rules of the day on which it was found that it is not over, and its unit has to accept it anew.
 */
@Injectable()
export class CaseReopeningService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async reopen(id: number, input: CaseReopening, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, id, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'reopen' }, facts));
      const now = await databaseNow(tx);
      const { ground, reason } = input;
      // One that was merged wrongly was never answered: its time ran on.
      const wasMerged = row.mergedInto !== null;
      const foundAt = wasMerged ? row.detectedAt : new Date(input.foundAt ?? now);
      const firstPublicAt = wasMerged
        ? (row.firstPublicAt?.toISOString() ?? null)
        : input.firstPublicAt;
      for (const at of [input.foundAt, firstPublicAt])
        if (at !== null && new Date(at) > now) throw new DomainError('case.future_time', { at });
      await tx.query(
        `INSERT INTO case_reopening (case_id, ground, reason, found_at, first_public_at, at, by_id, closed_at, closed_by, close_reason, merged_into)
         SELECT id, $2, $3, $4, $5, $6, $7, closed_at, closed_by, close_reason, merged_into FROM response_case WHERE id = $1`,
        [id, ground, reason, foundAt, firstPublicAt, now, actor.id],
      );
      await tx.query(
        `UPDATE response_case SET reopened_at = $2, closed_at = NULL, closed_by = NULL, close_reason = NULL, merged_into = NULL,
           accepted_at = NULL, accepted_by = NULL WHERE id = $1`,
        [id, now],
      );
      await record(tx, now, {
        kind: 'case.reopened',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: {
          ground,
          reason,
          foundAt: foundAt.toISOString(),
          firstPublicAt,
          closedAt: row.closedAt!.toISOString(),
          ...(row.mergedInto !== null && { mergedInto: row.mergedInto }),
        },
      });
      await startCaseClocks(tx, id, ['anchor', 'detected', 'opened'], now);
    });
  }
}

type Row = Omit<ReopeningView, 'foundAt' | 'at' | 'closedAt'> & {
  readonly foundAt: Date;
  readonly at: Date;
  readonly closedAt: Date;
};

/** The times a case was taken up again, the last one first. */
export async function reopeningsOf(tx: EntityManager, caseId: number): Promise<ReopeningView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT r.ground, r.reason, r.found_at AS "foundAt", r.at, account.name AS by, r.closed_at AS "closedAt", r.close_reason AS "closeReason"
     FROM case_reopening r JOIN account ON account.id = r.by_id WHERE r.case_id = $1 ORDER BY r.at DESC`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    foundAt: row.foundAt.toISOString(),
    at: row.at.toISOString(),
    closedAt: row.closedAt.toISOString(),
  }));
}
