import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseDetail } from '@huixiang/contracts';
import { DomainError, type DocumentKind, LABELS, isWithinScope } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { accountabilityOfCase } from '../accountability/accountability.queries';
import { CasesService } from '../cases/cases.service';
import { databaseNow } from '../database/clock';
import { EventsService } from '../events/events.service';
import { LedgerService } from '../ledger/ledger.service';
import { sha256Of } from '../ledger/hash';
import { record } from '../ledger/record';
import type { CaseFile } from './case-file';
import { FORMS } from './forms';
import { layOut } from './layout';

export interface MadeDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Makes documents of a case from what is recorded of it, and keeps each as it was made. */
@Injectable()
export class DocumentsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly cases: CasesService,
    private readonly events: EventsService,
    private readonly ledger: LedgerService,
  ) {}

  /** Returns the id of the document. */
  async make(caseId: number, kind: DocumentKind, actor: Actor): Promise<number> {
    const detail = await this.cases.detail(caseId, actor.unit.path, actor.id);
    if (!isWithinScope(actor.unit.path, detail.unitPath))
      throw new DomainError('case.not_found', { id: caseId });
    refuseUntimely(kind, detail);
    const { eventId } = detail.case;
    const event = eventId === null ? null : await this.events.story(eventId, actor.unit.path);
    const { checkpoint } = await this.ledger.status();
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const { year, serial } = await nextSerial(tx, actor.unit.id, kind, now);
      const file: CaseFile = {
        detail,
        event,
        accountability: await accountabilityOfCase(tx, caseId),
        checkpoint,
        maker: { name: actor.name, unit: actor.unit.name },
        now,
        serial,
        ...(await seriesOf(tx, caseId)),
      };
      const bytes = await layOut(FORMS[kind](file));
      const name = `${LABELS.documentKind[kind]}-${detail.case.number}-${serial}.docx`;
      const sha256 = sha256Of(bytes);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO case_document (case_id, kind, unit_id, year, serial, name, bytes, sha256, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [caseId, kind, actor.unit.id, year, serial, name, bytes, sha256, now, actor.id],
      );
      await record(tx, now, {
        kind: 'case.document_made',
        subject: { type: 'case', id: caseId },
        scope: detail.unitPath,
        caseId,
        actor,
        data: { document: kind, serial, sha256 },
      });
      return row!.id;
    });
  }

  /** A document byte for byte, for those the case belongs to. */
  async read(id: number, scope: string): Promise<MadeDocument> {
    const [row] = await this.database.query<MadeDocument[]>(
      `SELECT d.name, d.bytes FROM case_document d JOIN response_case c ON c.id = d.case_id JOIN unit u ON u.id = c.unit_id
       WHERE u.path LIKE $1 || '%' AND d.id = $2`,
      [scope, id],
    );
    if (row === undefined) throw new DomainError('document.not_found', { id });
    return row;
  }
}

/** Nobody is urged who owes nothing, and no case is filed away that is open. */
function refuseUntimely(kind: DocumentKind, { case: summary, closedAt }: CaseDetail): void {
  const owes = summary.clocks.some(
    ({ metAt, closedAt: ended }) => metAt === null && ended === null,
  );
  if (kind === 'supervision' && !owes) throw new DomainError('document.nothing_owed');
  if (kind === 'closing' && closedAt === null) throw new DomainError('document.not_closed');
}

/** The next number of a unit's series in the year; the unit's row is held, so that it has no gaps. */
async function nextSerial(
  tx: EntityManager,
  unitId: number,
  kind: DocumentKind,
  now: Date,
): Promise<{ year: number; serial: number }> {
  await tx.query('SELECT FROM unit WHERE id = $1 FOR NO KEY UPDATE', [unitId]);
  const [row] = await tx.query<{ year: number; serial: number }[]>(
    `SELECT y.year, coalesce(max(d.serial), 0) + 1 AS serial
     FROM (SELECT extract(year FROM $3::timestamptz AT TIME ZONE 'Asia/Shanghai')::int AS year) y
       LEFT JOIN case_document d ON d.unit_id = $1 AND d.kind = $2 AND d.year = y.year GROUP BY y.year`,
    [unitId, kind, now],
  );
  return row!;
}

/** How many follow-up reports the case has with the next, and when its last report was made. */
async function seriesOf(
  tx: EntityManager,
  caseId: number,
): Promise<Pick<CaseFile, 'round' | 'since'>> {
  const [row] = await tx.query<{ round: number; since: Date | null }[]>(
    `SELECT count(*) FILTER (WHERE kind = 'follow_up')::int + 1 AS round, max(made_at) AS since
     FROM case_document WHERE case_id = $1 AND kind IN ('flash', 'follow_up')`,
    [caseId],
  );
  return row!;
}
