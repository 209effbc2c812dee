import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseReopening, ReopeningView } from '@huixiang/contracts';
import { DomainError, FIRST_ANSWERS, caseRefusal, judgesOwn, refuse } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { holdCalendar } from '../rules/clock-rules.queries';
import type { CaseEntity } from './case.entity';
import { partClocks } from './clocks/clock-copies';
import { startCaseClocks } from './clocks/clock-starting';
import { findCase } from './find-case.queries';

/**
 * Takes a closed case up again. What it owed and did before stays as it was judged; from now on it owes an answer anew,
 * by the rules of the day on which it was found that it is not over, and its unit has to accept it anew. One that was merged
 * wrongly is only parted: it was never over, and its time ran on.
 */
@Injectable()
export class CaseReopeningService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async reopen(id: number, input: CaseReopening, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, id, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'reopen' }, facts));
      const now = await databaseNow(tx);
      await holdCalendar(tx);
      const parted = row.mergedInto !== null;
      const own = judgesOwn(actor.unit.path, scope);
      if (!parted && own && (await leftUnanswered(tx, row)))
        throw new DomainError('case.own_reopening', { id });
      const told = parted
        ? { ...input, ground: 'merged_wrongly' as const, foundAt: null, firstPublicAt: null }
        : input;
      await insertReopening(tx, id, told, actor, now);
      await tx.query(
        `UPDATE response_case SET closed_at = NULL, closed_by = NULL, close_reason = NULL, merged_into = NULL,
           reopened_at = CASE WHEN $3 THEN reopened_at ELSE $2 END,
           accepted_at = CASE WHEN $3 THEN accepted_at END, accepted_by = CASE WHEN $3 THEN accepted_by END WHERE id = $1`,
        [id, now, parted],
      );
      await record(tx, now, {
        kind: 'case.reopened',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: {
          ground: told.ground,
          reason: told.reason,
          foundAt: told.foundAt ?? now.toISOString(),
          firstPublicAt: told.firstPublicAt,
          closedAt: row.closedAt!.toISOString(),
          ...(parted && { mergedInto: row.mergedInto }),
        },
      });
      if (parted) await partClocks(tx, id, row.closedAt!, now);
      else await startCaseClocks(tx, id, ['anchor', 'detected', 'opened'], now);
    });
  }
}

/** Whether it was closed before the public was answered: to close and to take up again is not to win the time anew. */
async function leftUnanswered(tx: EntityManager, { id, closedAt }: CaseEntity): Promise<boolean> {
  const [left] = await tx.query<unknown[]>(
    'SELECT FROM clock WHERE case_id = $1 AND ended_at = $2 AND duty = ANY ($3::text[]) LIMIT 1',
    [id, closedAt, FIRST_ANSWERS],
  );
  return left !== undefined;
}

async function insertReopening(
  tx: EntityManager,
  id: number,
  { ground, reason, foundAt, firstPublicAt }: CaseReopening,
  actor: Actor,
  now: Date,
): Promise<void> {
  for (const at of [foundAt, firstPublicAt])
    if (at !== null && new Date(at) > now) throw new DomainError('case.future_time', { at });
  await tx.query(
    `INSERT INTO case_reopening (case_id, ground, reason, found_at, first_public_at, at, by_id, closed_at, closed_by, close_reason, merged_into, accepted_at)
     SELECT id, $2, $3, $4, $5, $6, $7, closed_at, closed_by, close_reason, merged_into, accepted_at FROM response_case WHERE id = $1`,
    [id, ground, reason, foundAt ?? now, firstPublicAt, now, actor.id],
  );
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
