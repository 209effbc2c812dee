import { nextNotice, noticeAt } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { ClockEntity } from './clock.entity';

const OF_MERGED = 'merged-';

/**
 * What a case that is merged still owes, and the one it goes on in does not owe as soon or has not done, is owed by that one from
 * then on: by the same basis and moments. To be called before the clocks of the first end.
 */
export async function copyOwed(
  tx: EntityManager,
  from: number,
  into: { readonly id: number; readonly scope: string; readonly reopenedAt: Date | null },
  now: Date,
): Promise<void> {
  const copied = await tx.query<{ id: number; duty: string; dueAt: Date }[]>(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, notice, next_notice_at, extension, pausable, started_at)
     SELECT $2, '${OF_MERGED}' || k.id, 1, k.duty, k.basis, k.amount, k.unit, k.anchor_kind, k.anchor_at, k.due_at, k.notice, k.next_notice_at,
       k.extension, k.pausable, $4
     FROM clock k WHERE k.case_id = $1 AND k.met_at IS NULL AND k.ended_at IS NULL AND k.duty <> 'coordination'
       AND NOT EXISTS (SELECT FROM clock own WHERE own.case_id = $2 AND own.duty = k.duty AND own.ended_at IS NULL
                       AND ($3::timestamptz IS NULL OR own.started_at >= $3) AND (own.due_at <= k.due_at OR own.met_at IS NOT NULL))
     RETURNING id, duty, due_at AS "dueAt"`,
    [from, into.id, into.reopenedAt, now],
  );
  for (const { id, duty, dueAt } of copied)
    await record(tx, now, {
      kind: 'clock.started',
      subject: { type: 'clock', id },
      scope: into.scope,
      caseId: into.id,
      data: { duty, basis: '并单转入', dueAt: dueAt.toISOString() },
    });
}

/**
 * Parts what was merged: the clocks that ended by it run on as if they never had, so that what is late is late, and the other case
 * owes their copies no more.
 */
export async function partClocks(
  tx: EntityManager,
  caseId: number,
  mergedAt: Date,
  now: Date,
): Promise<void> {
  const ended = await tx.find(ClockEntity, { where: { caseId, endedAt: mergedAt } });
  for (const clock of ended) {
    const { id, amount, unit, dueAt, anchorAt } = clock;
    const next = nextNotice(clock.notice);
    const of = { limit: { amount, unit }, dueAt, anchor: { at: anchorAt } };
    await tx.update(
      ClockEntity,
      { id },
      { endedAt: null, nextNoticeAt: next === null ? null : noticeAt(of, next) },
    );
  }
  await tx.query(
    `UPDATE clock SET ended_at = $2, next_notice_at = NULL WHERE met_at IS NULL AND ended_at IS NULL AND rule_id = ANY ($1::text[])`,
    [ended.map(({ id }) => `${OF_MERGED}${id}`), now],
  );
}
