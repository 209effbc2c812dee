import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Consultation } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { sha256Of } from '../../ledger/hash';
import { record } from '../../ledger/record';
import { findCase } from '../find-case.queries';

/** 会商: kept as it was held; a later one does not change an earlier one. */
@Injectable()
export class ConsultationsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async enter(caseId: number, input: Consultation, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { scope } = await findCase(tx, caseId, actor.unit.path, true);
      const now = await databaseNow(tx);
      if (new Date(input.heldAt) > now)
        throw new DomainError('case.future_time', { at: input.heldAt });
      const { heldAt, convener, means, attendees, judgement, decisions } = input;
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO case_consultation (case_id, held_at, convener, means, attendees, judgement, decisions, entered_at, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [caseId, heldAt, convener, means, attendees, judgement, decisions, now, actor.id],
      );
      const said = JSON.stringify([attendees, judgement, decisions]);
      await record(tx, now, {
        kind: 'case.consulted',
        subject: { type: 'case', id: caseId },
        scope,
        caseId,
        actor,
        data: {
          consultation: row!.id,
          convener,
          heldAt,
          sha256: sha256Of(said),
        },
      });
      return row!.id;
    });
  }
}
