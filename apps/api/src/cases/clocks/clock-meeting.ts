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
  for (const clock of clocks.filter((one) => one.metAt === null && isDone(one.duty, one))) {
    await tx.update(ClockEntity, { id: clock.id }, { metAt: at, nextNoticeAt: null });
    await record(tx, now, {
      kind: 'clock.met',
      subject: { type: 'clock', id: clock.id },
      scope,
      caseId,
      data: metData(clock, at),
    });
  }
}

/** What the ledger says of a clock that was met at `at`. */
export function metData(clock: { readonly duty: Duty; readonly dueAt: Date }, at: Date) {
  const { duty, dueAt } = clock;
  return { duty, dueAt: dueAt.toISOString(), metAt: at.toISOString(), inTime: at <= dueAt };
}
