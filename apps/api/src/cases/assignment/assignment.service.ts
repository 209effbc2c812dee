import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseObjection, ObjectionDecision, Reassignment } from '@huixiang/contracts';
import {
  DomainError,
  START_POINTS,
  caseRefusal,
  isWholeScope,
  mayDecideBetween,
  objectionUntil,
  refuse,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { type NamedUnit, unitOf } from '../../units/unit.queries';
import { startCaseClocks } from '../clocks/clock-starting';
import { readCalendar } from '../../rules/clock-rules.queries';
import { findCase } from '../find-case.queries';
import { settleObjection } from './objection-settling';
import { hadCaseAt } from './assignment.queries';

/**
 * Who a case belongs to: a unit objects (不属本单位), who stands above both decides, and a case that is handed on
 * keeps its clocks. Time runs against the public's matter, not against a unit.
 */
@Injectable()
export class AssignmentService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The responsible unit says, before it accepts and within five working days, that the case is not its own. */
  async object(id: number, input: CaseObjection, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, facts, scope } = await findCase(tx, id, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'accept' }, facts));
      if (scope !== actor.unit.path) throw new DomainError('objection.other_unit', { id });
      const now = await databaseNow(tx);
      const { since } = await hadCaseAt(tx, id, now);
      const until = objectionUntil(since, await readCalendar(tx));
      if (now > until) throw new DomainError('objection.too_late', { until: until.toISOString() });
      const suggested =
        input.suggestedUnitId === null ? null : await unitOf(tx, input.suggestedUnitId);
      // Nobody stands above the topmost unit to decide it.
      if (isWholeScope(scope)) throw new DomainError('objection.not_above', { id });
      await refuseSecond(tx, id);
      await tx.query(
        `INSERT INTO case_objection (case_id, unit_id, reason, suggested_id, raised_at, raised_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, row.unitId, input.reason, input.suggestedUnitId, now, actor.id],
      );
      await record(tx, now, {
        kind: 'case.objected',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: { reason: input.reason, ...(suggested !== null && { suggested: suggested.name }) },
      });
    });
  }

  /** Decides an objection: upheld, the case goes to another unit; otherwise it stays, and has to be accepted. */
  async decide(id: number, input: ObjectionDecision, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, scope } = await findCase(tx, id, actor.unit.path, true);
      const [open] = await tx.query<unknown[]>(
        'SELECT FROM case_objection WHERE case_id = $1 AND decided_at IS NULL FOR UPDATE',
        [id],
      );
      if (open === undefined) throw new DomainError('objection.not_found', { id });
      const target = input.unitId === null ? null : await unitOf(tx, input.unitId);
      const upheld = target !== null;
      if (upheld && row.closedAt !== null) throw new DomainError('case.closed', { id });
      if (!mayDecideBetween(actor.unit.path, [scope, ...(target === null ? [] : [target.path])]))
        throw new DomainError('objection.not_above', { id });
      const now = await databaseNow(tx);
      await settleObjection(tx, id, { actor, now, upheld, note: input.note });
      await record(tx, now, {
        kind: 'case.objection_decided',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: { upheld, note: input.note },
      });
      if (target !== null)
        await handOn(tx, { id, from: row.unitId, target, actor, now, reason: input.note });
    });
  }

  /** Hands an open case to another unit, which has to accept it anew. */
  async reassign(id: number, input: Reassignment, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row, scope } = await findCase(tx, id, actor.unit.path, true);
      if (row.closedAt !== null) throw new DomainError('case.closed', { id });
      const target = await unitOf(tx, input.unitId);
      if (!mayDecideBetween(actor.unit.path, [scope, target.path]))
        throw new DomainError('objection.not_above', { id });
      const now = await databaseNow(tx);
      await settleObjection(tx, id, { actor, now, upheld: true, note: input.reason });
      await handOn(tx, { id, from: row.unitId, target, actor, now, reason: input.reason });
    });
  }
}

/** A unit objects once to having a case; when it is handed the case anew, or has it again, it may again. */
async function refuseSecond(tx: EntityManager, id: number): Promise<void> {
  const [last] = await tx.query<{ decidedAt: Date | null }[]>(
    `SELECT decided_at AS "decidedAt" FROM case_objection o WHERE case_id = $1
       AND (decided_at IS NULL OR raised_at > coalesce((SELECT max(at) FROM (SELECT at FROM case_assignment WHERE case_id = $1
         UNION ALL SELECT at FROM case_reopening WHERE case_id = $1) handed), '-infinity'))
     ORDER BY id DESC LIMIT 1`,
    [id],
  );
  if (last !== undefined)
    throw new DomainError(last.decidedAt === null ? 'objection.pending' : 'objection.decided', {
      id,
    });
}

interface HandingOn {
  readonly id: number;
  readonly from: number;
  readonly target: NamedUnit;
  readonly actor: Actor;
  readonly now: Date;
  readonly reason: string;
}

/** The case goes on with its clocks as they run, and with those its new place has; both units see that in the ledger. */
async function handOn(tx: EntityManager, given: HandingOn): Promise<void> {
  const { id, from, target, actor, now, reason } = given;
  if (from === target.id) throw new DomainError('objection.same_unit', { id });
  const before = await unitOf(tx, from);
  // How soon it was accepted is kept with who gives it up.
  await tx.query(
    `INSERT INTO case_assignment (case_id, from_id, to_id, reason, at, by_id, accepted_at)
     SELECT id, $2, $3, $4, $5, $6, accepted_at FROM response_case WHERE id = $1`,
    [id, from, target.id, reason, now, actor.id],
  );
  await tx.query(
    'UPDATE response_case SET unit_id = $2, accepted_at = NULL, accepted_by = NULL WHERE id = $1',
    [id, target.id],
  );
  for (const scope of [before.path, target.path])
    await record(tx, now, {
      kind: 'case.reassigned',
      subject: { type: 'case', id },
      scope,
      caseId: id,
      actor,
      data: { from: before.name, to: target.name, reason },
    });
  // What only its new place asks for is owed from the same moments.
  await startCaseClocks(tx, id, START_POINTS, now);
}
