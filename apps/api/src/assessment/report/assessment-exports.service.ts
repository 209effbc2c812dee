import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssessmentData, AssessmentExport, ExportFormat } from '@huixiang/contracts';
import { beijingDay } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { ExportsService } from '../../exports/exports.service';
import { sha256Of } from '../../ledger/hash';
import { LedgerService } from '../../ledger/ledger.service';
import { type Decision, record } from '../../ledger/record';
import { XLSX } from '../../workbook/sheet';
import { AssessmentService } from '../assessment.service';
import { SignedAssessmentsService } from '../signing/signed-assessments.service';
import { dataOfPeriod, dataOfSigned, dataText } from './report';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: XLSX,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** Takes an assessment out of the house, in one of its forms; that it left, and the hash of what did, is in the ledger. */
@Injectable()
export class AssessmentExportsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly assessment: AssessmentService,
    private readonly signed: SignedAssessmentsService,
    private readonly ledger: LedgerService,
    private readonly exports: ExportsService,
  ) {}

  /** A unit's period as it is computed now. */
  async ofPeriod({ format, ...query }: AssessmentExport, actor: Actor): Promise<number> {
    const data = dataOfPeriod(await this.assessment.ofUnit(query, actor));
    return this.#begin(data, format, { type: 'unit', id: data.unit.id }, actor);
  }

  /** One that was drawn up, as it stands. */
  async ofSigned(id: number, format: ExportFormat, actor: Actor): Promise<number> {
    return this.#begin(
      dataOfSigned(await this.signed.get(id, actor)),
      format,
      { type: 'assessment', id },
      actor,
    );
  }

  async #begin(
    data: AssessmentData,
    format: ExportFormat,
    subject: Decision['subject'],
    actor: Actor,
  ): Promise<number> {
    const sha256 = sha256Of(dataText(data));
    const checkpoint = await this.ledger.newestCheckpoint();
    const { id, run } = await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const report = {
        ...{ data, sha256, checkpoint, exportedAt: now.toISOString() },
        exportedBy: `${actor.name}（${actor.unit.name}）`,
      };
      await record(tx, now, {
        kind: 'assessment.exported',
        subject,
        scope: actor.unit.path,
        actor,
        data: {
          ...{ format, from: data.from, to: data.to, cases: data.result.cases.length },
          ...{ score: data.score, sha256 },
        },
      });
      const title = data.number ?? beijingDay(new Date(data.from));
      const name = `效果评估-${data.unit.name}-${title}.${format}`;
      return this.exports.begin(
        tx,
        { name, type: TYPES[format], request: { format, report } },
        actor,
      );
    });
    run();
    return id;
  }
}
