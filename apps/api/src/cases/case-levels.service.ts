import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseLevels } from '@huixiang/contracts';
import {
  DomainError,
  START_POINTS,
  caseRefusal,
  isBelow,
  judgesOwn,
  refuse,
} from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { startCaseClocks } from './clocks/clock-starting';
import { findCase } from './find-case.queries';

/** Grades an open case anew. What it owes by its new levels starts, from the same moments; what it owed it still owes. */
@Injectable()
export class CaseLevelsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async set(id: number, input: CaseLevels, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, id, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'grade' }, facts));
      const { level, eventLevel, reason } = input;
      if (level === row.level && eventLevel === row.eventLevel)
        throw new DomainError('case.same_levels', { id });
      // Nobody makes less of their own unit's case, but for the topmost, which has no one above it here.
      const eventLowered =
        row.eventLevel !== null && (eventLevel === null || isBelow(eventLevel, row.eventLevel));
      const lowered = isBelow(level, row.level) || eventLowered;
      if (lowered && judgesOwn(actor.unit.path, scope))
        throw new DomainError('case.own_level', { id });
      const now = await databaseNow(tx);
      await tx.query('UPDATE response_case SET level = $2, event_level = $3 WHERE id = $1', [
        id,
        level,
        eventLevel,
      ]);
      await record(tx, now, {
        kind: 'case.graded',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: {
          level,
          eventLevel,
          levelBefore: row.level,
          eventLevelBefore: row.eventLevel,
          reason,
        },
      });
      await startCaseClocks(tx, id, START_POINTS, now);
    });
  }
}
