import { type Pause, dueOfSpan, nextNotice, noticeAt } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { readCalendar } from '../../rules/clock-rules.queries';
import { ClockEntity } from './clock.entity';

/** What a clock was extended by in all, in its own unit. */
export async function extendedBy(tx: EntityManager, clockId: number): Promise<number> {
  const [row] = await tx.query<{ sum: number }[]>(
    'SELECT coalesce(sum(amount), 0)::float8 AS sum FROM clock_extension WHERE clock_id = $1',
    [clockId],
  );
  return row?.sum ?? 0;
}

/** Until when a clock stands still; null where it runs. */
export async function pausedUntil(
  tx: EntityManager,
  clockId: number,
  now: Date,
): Promise<Date | null> {
  const [row] = await tx.query<{ to: Date | null }[]>(
    'SELECT max(to_at) AS "to" FROM clock_pause WHERE clock_id = $1 AND to_at > $2',
    [clockId, now],
  );
  return row?.to ?? null;
}

/**
 * Moves the due time and the next notice of a locked clock to where its pauses, extensions and the calendar put them.
 *
 * @param quietUntil no notice comes before this
 * @returns when it is due now
 */
export async function reckonAnew(
  tx: EntityManager,
  clock: ClockEntity,
  quietUntil: Date,
): Promise<Date> {
  const pauses = await tx.query<Pause[]>(
    'SELECT from_at AS "from", to_at AS "to" FROM clock_pause WHERE clock_id = $1',
    [clock.id],
  );
  const limit = { amount: clock.amount, unit: clock.unit };
  const extended = await extendedBy(tx, clock.id);
  const span = { limit, anchorAt: clock.anchorAt, extended, pauses };
  const dueAt = dueOfSpan(span, await readCalendar(tx));
  const kind = nextNotice(clock.notice);
  const notice = kind && noticeAt({ limit, dueAt, anchor: { at: clock.anchorAt } }, kind);
  await tx.update(
    ClockEntity,
    { id: clock.id },
    { dueAt, nextNoticeAt: notice && (notice > quietUntil ? notice : quietUntil) },
  );
  return dueAt;
}

/** Reckons anew every clock counted in days that runs; returns how many are due at another time now. */
export async function reckonRunningAnew(tx: EntityManager, now: Date): Promise<number> {
  const running = await tx
    .createQueryBuilder(ClockEntity, 'clock')
    .setLock('pessimistic_write')
    .where(
      `clock.met_at IS NULL AND clock.due_at > :now AND clock.unit IN ('working_day', 'day', 'month')`,
    )
    .andWhere('clock.next_notice_at IS NOT NULL')
    .orderBy('clock.id')
    .setParameters({ now })
    .getMany();
  let moved = 0;
  for (const clock of running) {
    const dueAt = await reckonAnew(tx, clock, (await pausedUntil(tx, clock.id, now)) ?? now);
    if (dueAt.getTime() === clock.dueAt.getTime()) continue;
    moved += 1;
    const [found] = await tx.query<{ path: string }[]>(
      'SELECT u.path FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $1',
      [clock.caseId],
    );
    await record(tx, now, {
      kind: 'clock.reckoned',
      subject: { type: 'clock', id: clock.id },
      scope: found?.path ?? '/',
      caseId: clock.caseId,
      data: {
        duty: clock.duty,
        dueBefore: clock.dueAt.toISOString(),
        dueAt: dueAt.toISOString(),
      },
    });
  }
  return moved;
}
