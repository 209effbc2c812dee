import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountabilityDecisionInput, AccountabilityView } from '@huixiang/contracts';
import { DomainError, isWholeScope, isWithinScope } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';

interface Row extends Omit<
  AccountabilityView,
  'case' | 'unit' | 'proposedAt' | 'decidedAt' | 'evidence'
> {
  readonly caseId: number;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly evidence: Omit<AccountabilityView['evidence'], 'metAt'>;
  readonly metAt: Date | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

@Injectable()
export class AccountabilityService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Proposals within `scope`, undecided first. */
  async list(scope: string): Promise<AccountabilityView[]> {
    return accountabilityViews(this.database.manager, scope);
  }

  /** Records what a named authority decided, once. */
  async decide(id: number, input: AccountabilityDecisionInput, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ decision: string | null; case_id: number; path: string }[]>(
        `SELECT a.decision, a.case_id, unit.path FROM accountability a JOIN unit ON unit.id = a.unit_id
         WHERE a.id = $1 FOR UPDATE OF a`,
        [id],
      );
      if (row === undefined || !isWithinScope(actor.unit.path, row.path)) {
        throw new DomainError('accountability.not_found', { id });
      }
      // Nobody decides about their own unit, but for the topmost, which has no one above it here.
      if (row.path === actor.unit.path && !isWholeScope(row.path)) {
        throw new DomainError('accountability.own_unit', { id });
      }
      if (row.decision !== null) throw new DomainError('accountability.already_decided', { id });
      const now = await databaseNow(tx);
      await tx.query(
        'UPDATE accountability SET decision = $2, reason = $3, decided_at = $4, decided_by = $5 WHERE id = $1',
        [id, input.decision, input.reason, now, actor.id],
      );
      await record(tx, now, {
        kind: 'accountability.decided',
        subject: { type: 'accountability', id },
        scope: row.path,
        caseId: row.case_id,
        actor,
        data: { decision: input.decision, reason: input.reason },
      });
    });
  }
}

export async function accountabilityViews(
  tx: EntityManager,
  scope: string,
): Promise<AccountabilityView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT a.id, c.id AS "caseId", c.number AS "caseNumber", c.title AS "caseTitle", u.id AS "unitId", u.name AS "unitName",
       a.ground, a.evidence, clock.met_at AS "metAt", a.proposed_at AS "proposedAt", a.decision,
       a.decided_at AS "decidedAt", account.name AS "decidedBy", a.reason
     FROM accountability a JOIN response_case c ON c.id = a.case_id JOIN unit u ON u.id = a.unit_id
     LEFT JOIN clock ON clock.id = a.clock_id LEFT JOIN account ON account.id = a.decided_by
     WHERE u.path LIKE $1 || '%' ORDER BY a.decision IS NOT NULL, a.proposed_at DESC`,
    [scope],
  );
  return rows.map(({ caseId, caseNumber, caseTitle, unitId, unitName, metAt, ...row }) => ({
    ...row,
    case: { id: caseId, number: caseNumber, title: caseTitle },
    unit: { id: unitId, name: unitName },
    evidence: { ...row.evidence, metAt: metAt?.toISOString() ?? null },
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
