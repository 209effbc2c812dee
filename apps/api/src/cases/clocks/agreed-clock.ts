import { type AgreedDuty, type ClockStart, noticeAt } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';

const HOUR_MS = 3_600_000;

interface Agreed {
  readonly caseId: number;
  readonly scope: string;
  readonly duty: AgreedDuty;
  /** Of what was agreed: unique within the case. */
  readonly ruleId: string;
  readonly basis: string;
  readonly from: { readonly kind: ClockStart; readonly at: Date };
  readonly dueAt: Date;
  readonly now: Date;
}

/** Starts the clock of what somebody set a time for, rather than a rule. Nobody extends or pauses it. */
export async function startAgreedClock(tx: EntityManager, agreed: Agreed): Promise<number> {
  const { caseId, scope, duty, ruleId, basis, from, dueAt, now } = agreed;
  const amount = Number(((dueAt.getTime() - from.at.getTime()) / HOUR_MS).toFixed(2));
  const limit = { amount: Math.max(0.01, amount), unit: 'hour' } as const;
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, next_notice_at, pausable, started_at)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, false, $11) RETURNING id`,
    [
      caseId,
      ruleId,
      duty,
      basis,
      limit.amount,
      limit.unit,
      from.kind,
      from.at,
      dueAt,
      noticeAt({ limit, dueAt, anchor: { at: from.at } }, 'half'),
      now,
    ],
  );
  await record(tx, now, {
    kind: 'clock.started',
    subject: { type: 'clock', id: row!.id },
    scope,
    caseId,
    data: {
      duty,
      basis,
      anchor: from.kind,
      anchorAt: from.at.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  });
  return row!.id;
}
