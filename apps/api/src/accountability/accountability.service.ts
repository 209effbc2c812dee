import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountabilityDecisionInput, AccountabilityView } from '@huixiang/contracts';
import {
  type AccountabilityStep,
  accountabilityRefusal,
  DomainError,
  heardFrom,
  isWithinScope,
  refuse,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { type Decision, record } from '../ledger/record';
import { readCalendar } from '../rules/clock-rules.queries';
import { accountabilityViews } from './accountability.queries';

interface Row {
  readonly id: number;
  readonly caseId: number;
  readonly path: string;
  readonly proposedAt: Date;
  readonly statement: string | null;
  readonly decision: string | null;
  readonly decidedBy: number | null;
  readonly appeal: string | null;
  readonly appealDecision: string | null;
}

/** The machine proposes; the unit is heard; a named authority decides, and another one what is said against that. */
@Injectable()
export class AccountabilityService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Proposals within `scope`, undecided first. */
  async list(scope: string): Promise<AccountabilityView[]> {
    return accountabilityViews(this.database.manager, scope);
  }

  /** 陈述申辩: what the unit has to say, until it is decided. */
  async state(id: number, statement: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'state' }, async (tx, now) => {
      await tx.query(
        'UPDATE accountability SET statement = $2, stated_at = $3, stated_by = $4 WHERE id = $1',
        [id, statement, now, actor.id],
      );
      // Which text was said when: a statement may be put anew until it is decided.
      return [
        'accountability.stated',
        {
          sha256: createHash('sha256').update(statement).digest('hex'),
        },
      ];
    });
  }

  /** Records what a named authority decided, once. */
  async decide(id: number, input: AccountabilityDecisionInput, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'decide' }, async (tx, now) => {
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
      const heard = heardFrom(row.proposedAt, await readCalendar(tx));
      const facts = { ...row, actorPath: actor.unit.path, unitPath: row.path, heard, now };
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
    `SELECT a.id, a.case_id AS "caseId", unit.path, a.proposed_at AS "proposedAt", a.statement, a.decision, a.decided_by AS "decidedBy",
       a.appeal, a.appeal_decision AS "appealDecision"
     FROM accountability a JOIN unit ON unit.id = a.unit_id WHERE a.id = $1 FOR UPDATE OF a`,
    [id],
  );
  if (row === undefined || !isWithinScope(scope, row.path))
    throw new DomainError('accountability.not_found', { id });
  return row;
}
