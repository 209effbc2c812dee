import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  AccountabilityDecisionInput,
  AccountabilityProposal,
  AccountabilityQuery,
  AccountabilityView,
} from '@huixiang/contracts';
import {
  type AccountabilityStep,
  DomainError,
  accountabilityRefusal,
  appealUntil,
  heardFrom,
  isWithinScope,
  judgesOwn,
  refuse,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { hadCaseAt } from '../cases/assignment/assignment.queries';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { sha256Of } from '../ledger/hash';
import { type Decision, record } from '../ledger/record';
import { readCalendar } from '../rules/clock-rules.queries';
import { accountabilityViews } from './accountability.queries';
import { proposeAccountability } from './proposing';

interface Row {
  readonly id: number;
  readonly caseId: number;
  readonly path: string;
  readonly proposedAt: Date;
  readonly stated: boolean;
  readonly proposedBy: number | null;
  readonly closed: boolean;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: number | null;
  readonly appeal: string | null;
  readonly appealDecision: string | null;
}

/** The machine proposes; the unit is heard; a named authority decides, and another one what is said against that. */
@Injectable()
export class AccountabilityService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Proposals within `scope` that are asked for, undecided first. */
  async list(scope: string, query: AccountabilityQuery): Promise<AccountabilityView[]> {
    return accountabilityViews(this.database.manager, scope, query);
  }

  /** A person holds something against the unit that has a case; somebody else decides. Nobody does so against their own. */
  async propose(input: AccountabilityProposal, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { row, scope } = await findCase(tx, input.caseId, actor.unit.path, true);
      if (judgesOwn(actor.unit.path, scope))
        throw new DomainError('accountability.own_unit', { id: input.caseId });
      // Who should have reported is who had it from the beginning, to whomever it was handed on.
      const owner =
        input.failing === null
          ? { id: row.unitId, path: scope }
          : await hadCaseAt(tx, row.id, row.openedAt);
      return proposeAccountability(tx, await databaseNow(tx), {
        caseId: row.id,
        clockId: null,
        releaseId: null,
        unitId: owner.id,
        scope: owner.path,
        ground: input.ground,
        failing: input.failing,
        evidence: { facts: input.facts, rule: input.rule },
        actor,
      });
    });
  }

  /** 陈述申辩: what the unit has to say, until it is decided. */
  async state(id: number, statement: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'state' }, async (tx, now) => {
      await tx.query(
        'INSERT INTO accountability_statement (accountability_id, body, at, by_id) VALUES ($1, $2, $3, $4)',
        [id, statement, now, actor.id],
      );
      // Which text was said when: a statement may be put anew until it is decided.
      return [
        'accountability.stated',
        {
          sha256: sha256Of(statement),
        },
      ];
    });
  }

  /** Records what a named authority decided, once. */
  async decide(id: number, input: AccountabilityDecisionInput, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'decide', by: actor.id }, async (tx, now) => {
      const { decision, reason, tolerance } = input;
      await tx.query(
        'UPDATE accountability SET decision = $2, reason = $3, tolerance = $4, decided_at = $5, decided_by = $6 WHERE id = $1',
        [id, decision, reason, tolerance, now, actor.id],
      );
      return ['accountability.decided', { decision, reason, tolerance }];
    });
  }

  /** 申诉: what the unit says against the decision, once. */
  async appeal(id: number, appeal: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'appeal' }, async (tx, now) => {
      await tx.query(
        'UPDATE accountability SET appeal = $2, appealed_at = $3, appealed_by = $4 WHERE id = $1',
        [id, appeal, now, actor.id],
      );
      return ['accountability.appealed', {}];
    });
  }

  /** Decides an appeal, by somebody else than who decided first. */
  async decideAppeal(id: number, input: AccountabilityDecisionInput, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'decide_appeal', by: actor.id }, async (tx, now) => {
      const { decision, reason, tolerance } = input;
      await tx.query(
        `UPDATE accountability SET appeal_decision = $2, appeal_reason = $3, appeal_tolerance = $4, appeal_decided_at = $5, appeal_decided_by = $6 WHERE id = $1`,
        [id, decision, reason, tolerance, now, actor.id],
      );
      return ['accountability.appeal_decided', { decision, reason, tolerance }];
    });
  }

  /** 结案: how what was decided was carried out, once nothing can be said against it any more. */
  async close(id: number, closing: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'close' }, async (tx, now) => {
      await tx.query(
        'UPDATE accountability SET closing = $2, closed_at = $3, closed_by = $4 WHERE id = $1',
        [id, closing, now, actor.id],
      );
      return ['accountability.closed', { closing }];
    });
  }

  async #take(
    id: number,
    actor: Actor,
    step: AccountabilityStep,
    work: (
      tx: EntityManager,
      now: Date,
    ) => Promise<readonly [Decision['kind'], Readonly<Record<string, unknown>>]>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await findProposal(tx, id, actor.unit.path);
      const now = await databaseNow(tx);
      const calendar = await readCalendar(tx);
      const facts = {
        ...row,
        actorPath: actor.unit.path,
        unitPath: row.path,
        heard: heardFrom(row.proposedAt, calendar),
        appealUntil: row.decidedAt === null ? null : appealUntil(row.decidedAt, calendar),
        now,
      };
      refuse(accountabilityRefusal(step, facts));
      const [kind, data] = await work(tx, now);
      await record(tx, now, {
        kind,
        subject: { type: 'accountability', id },
        scope: row.path,
        caseId: row.caseId,
        actor,
        data,
      });
    });
  }
}

async function findProposal(tx: EntityManager, id: number, scope: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(
    `SELECT a.id, a.case_id AS "caseId", unit.path, a.proposed_at AS "proposedAt", a.proposed_by AS "proposedBy", a.closed_at IS NOT NULL AS closed,
       EXISTS (SELECT FROM accountability_statement s WHERE s.accountability_id = a.id) AS stated,
       a.decision, a.decided_at AS "decidedAt", a.decided_by AS "decidedBy",
       a.appeal, a.appeal_decision AS "appealDecision"
     FROM accountability a JOIN unit ON unit.id = a.unit_id WHERE a.id = $1 FOR UPDATE OF a`,
    [id],
  );
  if (row === undefined || !isWithinScope(scope, row.path))
    throw new DomainError('accountability.not_found', { id });
  return row;
}
