import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseReport, CaseReportView } from '@huixiang/contracts';
import { DomainError, type StartPoint, caseRefusal, refuse } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { findCase } from '../find-case.queries';
import { meetClocks } from '../clocks/clock-meeting';
import { startCaseClocks } from '../clocks/clock-starting';

/** Reports that start the clock of the next one. */
const STARTS: Readonly<Partial<Record<CaseReport['duty'], StartPoint>>> = {
  report_local: 'local_reported',
  report_province: 'province_reported',
};

/** Enters that something was reported: to whom, by what means, when. It meets the clock of its duty. */
@Injectable()
export class ReportsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** A report made earlier counts from when it was made, and the entry shows how much later it was entered. */
  async enter(caseId: number, input: CaseReport, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, caseId, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'report' }, facts));
      const now = await databaseNow(tx);
      const at = input.reportedAt === null ? now : new Date(input.reportedAt);
      const begun = [row.occurredAt, row.firstPublicAt, row.detectedAt].filter(
        (one) => one !== null,
      );
      if (begun.every((one) => at < one)) throw new DomainError('case.report_too_early', {});
      if (at > now) throw new DomainError('case.future_time', { at: input.reportedAt });
      const { duty, receiver, means, note } = input;
      const [entered] = await tx.query<{ id: number }[]>(
        `INSERT INTO case_report (case_id, duty, receiver, means, note, reported_at, entered_at, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [caseId, duty, receiver, means, note, at, now, actor.id],
      );
      await record(tx, now, {
        kind: 'case.reported',
        subject: { type: 'case', id: caseId },
        scope,
        caseId,
        actor,
        data: { report: entered?.id, duty, receiver, means, reportedAt: at.toISOString() },
      });
      await meetClocks(tx, caseId, scope, (owed) => owed === duty, at, now);
      const point = STARTS[duty];
      if (point !== undefined) await startCaseClocks(tx, caseId, [point], now);
    });
  }
}

/** Reports of a case, in the order in which they were made. */
export async function reportsOf(tx: EntityManager, caseId: number): Promise<CaseReportView[]> {
  const rows = await tx.query<
    (Omit<CaseReportView, 'reportedAt' | 'enteredAt'> & { reportedAt: Date; enteredAt: Date })[]
  >(
    `SELECT r.id, r.duty, r.receiver, r.means, r.note, r.reported_at AS "reportedAt", r.entered_at AS "enteredAt", account.name AS "enteredBy"
     FROM case_report r JOIN account ON account.id = r.entered_by WHERE r.case_id = $1 ORDER BY r.reported_at, r.id`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    reportedAt: row.reportedAt.toISOString(),
    enteredAt: row.enteredAt.toISOString(),
  }));
}
