import type { Duty } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { holdCalendar } from '../../rules/clock-rules.queries';
import { ClockEntity } from './clock.entity';

/**
 * Stops the running clocks of a case whose duty was done at `at`.
 *
 * @param isDone whether what was done fulfils a duty
 * @param now of the entry: what was done earlier and entered late is met at the time it was done
 */
export async function meetClocks(
  tx: EntityManager,
  caseId: number,
  scope: string,
  isDone: (duty: Duty, clock: { readonly id: number }) => boolean,
  at: Date,
  now = at,
): Promise<void> {
  await holdCalendar(tx);
  const clocks = await tx.find(ClockEntity, {
    where: { caseId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const clock of clocks.filter(
    (one) => one.metAt === null && one.endedAt === null && isDone(one.duty, one),
  ))
    await meetClock(tx, clock, scope, at, now);
}

/** Stops a clock whose duty was done at `at`, which was entered `now`. */
export async function meetClock(
  tx: EntityManager,
  { id, caseId, duty, dueAt }: Pick<ClockEntity, 'id' | 'caseId' | 'duty' | 'dueAt'>,
  scope: string,
  at: Date,
  now: Date,
): Promise<void> {
  await tx.update(ClockEntity, { id }, { metAt: at, nextNoticeAt: null });
  await record(tx, now, {
    kind: 'clock.met',
    subject: { type: 'clock', id },
    scope,
    caseId,
    data: { duty, dueAt: dueAt.toISOString(), metAt: at.toISOString(), inTime: at <= dueAt },
  });
}
