import { FIRST_ANSWERS, type LimitUnit, dueOf, noticeAt } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { holdCalendar, readCalendar } from '../../rules/clock-rules.queries';

interface Met {
  readonly ruleId: string;
  readonly duty: (typeof FIRST_ANSWERS)[number];
  readonly basis: string;
  readonly amount: number;
  readonly unit: LimitUnit;
}

/**
 * Starts the answer of an open case anew where the text that was withdrawn is all it had: the same duty, the same limit,
 * from the withdrawal. That it was answered in time before stays true, and so does that it is not answered now.
 */
export async function startAfterWithdrawal(
  tx: EntityManager,
  { caseId, scope, now }: { readonly caseId: number; readonly scope: string; readonly now: Date },
): Promise<void> {
  await holdCalendar(tx);
  const [met] = await tx.query<Met[]>(
    `SELECT k.rule_id AS "ruleId", k.duty, k.basis, k.amount, k.unit FROM clock k JOIN response_case c ON c.id = k.case_id
     WHERE c.id = $1 AND c.closed_at IS NULL AND k.duty = ANY ($2::text[]) AND k.met_at IS NOT NULL
       AND (c.reopened_at IS NULL OR k.started_at >= c.reopened_at)
       AND NOT EXISTS (SELECT FROM release r WHERE r.case_id = c.id AND r.published_at >= coalesce(c.reopened_at, '-infinity')
                       AND r.withdrawn_at IS NULL AND r.kind <> 'interpretation')
       AND NOT EXISTS (SELECT FROM clock open WHERE open.case_id = c.id AND open.duty = ANY ($2::text[])
                       AND open.met_at IS NULL AND open.ended_at IS NULL)
     ORDER BY k.due_at LIMIT 1`,
    [caseId, FIRST_ANSWERS],
  );
  if (met === undefined) return;
  const limit = { amount: met.amount, unit: met.unit };
  const dueAt = dueOf(now, limit, await readCalendar(tx));
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, next_notice_at, pausable, started_at)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM clock WHERE case_id = $1 AND rule_id = $2), $3, $4, $5, $6, 'withdrawn', $7, $8, $9, false, $7)
     RETURNING id`,
    [
      caseId,
      met.ruleId,
      met.duty,
      met.basis,
      limit.amount,
      limit.unit,
      now,
      dueAt,
      noticeAt({ limit, dueAt, anchor: { at: now } }, 'half'),
    ],
  );
  await record(tx, now, {
    kind: 'clock.started',
    subject: { type: 'clock', id: row!.id },
    scope,
    caseId,
    data: {
      duty: met.duty,
      rule: met.ruleId,
      basis: met.basis,
      limit,
      anchor: 'withdrawn',
      anchorAt: now.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  });
}
