import { dayAfter, dayStart, noticeAt } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';

const HOUR_MS = 3_600_000;

interface Promised {
  readonly id: number;
  readonly caseId: number;
  readonly scope: string;
  /** The last day it may be done on. */
  readonly dueOn: string;
  readonly promisedAt: Date;
  readonly now: Date;
}

/** Starts the clock of a promise: until 24:00 of its last day, from when it was made. Nobody extends or pauses it. */
export async function startCommitmentClock(
  tx: EntityManager,
  { id, caseId, scope, dueOn, promisedAt, now }: Promised,
): Promise<number> {
  const dueAt = dayStart(dayAfter(dueOn));
  const limit = {
    amount: (dueAt.getTime() - promisedAt.getTime()) / HOUR_MS,
    unit: 'hour',
  } as const;
  const basis = '发布中的公开承诺';
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, next_notice_at, pausable, started_at)
     VALUES ($1, $2, 1, 'commitment', $3, $4, $5, 'released', $6, $7, $8, false, $9) RETURNING id`,
    [
      caseId,
      `commitment-${id}`,
      basis,
      limit.amount,
      limit.unit,
      promisedAt,
      dueAt,
      noticeAt({ limit, dueAt, anchor: { at: promisedAt } }, 'half'),
      now,
    ],
  );
  await record(tx, now, {
    kind: 'clock.started',
    subject: { type: 'clock', id: row!.id },
    scope,
    caseId,
    data: {
      duty: 'commitment',
      basis,
      anchor: 'released',
      anchorAt: promisedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  });
  return row!.id;
}
