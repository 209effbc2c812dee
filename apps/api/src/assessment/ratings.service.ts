import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RatingInput, RatingView } from '@huixiang/contracts';
import { DomainError, beijingDay, isWithinScope, judgesOwn } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';

type Row = Omit<RatingView, 'at' | 'withdrawnAt'> & {
  readonly at: Date;
  readonly withdrawnAt: Date | null;
};

/**
 * 满意度: what citizens said when somebody above the unit asked them. Who is judged by it does not enter it; what was entered
 * wrongly is withdrawn and stays to be read.
 */
@Injectable()
export class RatingsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async of(caseId: number, actor: Actor): Promise<RatingView[]> {
    const tx = this.database.manager;
    await findCase(tx, caseId, actor.unit.path);
    const rows = await tx.query<Row[]>(
      `SELECT r.id, r.source, r.asked_on::text AS "askedOn", r.satisfied, r.basically, r.dissatisfied, r.note, r.at, account.name AS by,
         r.withdrawn_at AS "withdrawnAt"
       FROM case_rating r JOIN account ON account.id = r.by_id WHERE r.case_id = $1 ORDER BY r.id DESC`,
      [caseId],
    );
    return rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    }));
  }

  async add(caseId: number, input: RatingInput, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { scope } = await findCase(tx, caseId, actor.unit.path, true);
      refuseOwn(scope, actor);
      const now = await databaseNow(tx);
      const { source, askedOn, satisfied, basically, dissatisfied, note } = input;
      if (askedOn > beijingDay(now)) throw new DomainError('case.future_time', { at: askedOn });
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO case_rating (case_id, source, asked_on, satisfied, basically, dissatisfied, note, at, by_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [caseId, source, askedOn, satisfied, basically, dissatisfied, note, now, actor.id],
      );
      await record(tx, now, {
        kind: 'rating.recorded',
        subject: { type: 'rating', id: row!.id },
        scope,
        caseId,
        actor,
        data: { source, askedOn, satisfied, basically, dissatisfied },
      });
      return row!.id;
    });
  }

  async withdraw(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ caseId: number; path: string; gone: boolean }[]>(
        `SELECT r.case_id AS "caseId", unit.path, r.withdrawn_at IS NOT NULL AS gone
         FROM case_rating r JOIN response_case c ON c.id = r.case_id JOIN unit ON unit.id = c.unit_id WHERE r.id = $1 FOR UPDATE OF r`,
        [id],
      );
      if (row === undefined || row.gone || !isWithinScope(actor.unit.path, row.path))
        throw new DomainError('rating.not_found', { id });
      refuseOwn(row.path, actor);
      const now = await databaseNow(tx);
      await tx.query('UPDATE case_rating SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1', [
        id,
        now,
        actor.id,
      ]);
      await record(tx, now, {
        kind: 'rating.withdrawn',
        subject: { type: 'rating', id },
        scope: row.path,
        caseId: row.caseId,
        actor,
      });
    });
  }
}

function refuseOwn(scope: string, actor: Actor): void {
  if (judgesOwn(actor.unit.path, scope)) throw new DomainError('rating.own_unit');
}
