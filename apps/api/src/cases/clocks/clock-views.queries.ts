import type { ClockView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

export interface ClockRow extends Omit<
  ClockView,
  'anchorAt' | 'dueAt' | 'metAt' | 'closedAt' | 'pausedUntil' | 'limit'
> {
  readonly caseId: number;
  readonly amount: number;
  readonly unit: ClockView['limit']['unit'];
  readonly anchorAt: Date;
  readonly dueAt: Date;
  readonly metAt: Date | null;
  readonly closedAt: Date | null;
  readonly pausedUntil: Date | null;
}

/** What a clock's view is made from, of `FROM clock`. */
export const CLOCK_COLUMNS = `clock.id, clock.case_id AS "caseId", clock.duty, clock.basis, clock.amount, clock.unit,
  clock.anchor_kind AS "anchorKind", clock.anchor_at AS "anchorAt", clock.due_at AS "dueAt", clock.met_at AS "metAt",
  clock.ended_at AS "closedAt", clock.pausable,
  clock.extension - (SELECT coalesce(sum(e.amount), 0) FROM clock_extension e WHERE e.clock_id = clock.id) AS extensible,
  (SELECT max(p.to_at) FROM clock_pause p WHERE p.clock_id = clock.id AND p.to_at > huixiang_now()) AS "pausedUntil",
  (SELECT above.name FROM clock_notice n JOIN unit above ON above.id = n.unit_id WHERE n.clock_id = clock.id
   ORDER BY n.at DESC LIMIT 1) AS "escalatedTo"`;

export function clockViewOf({ caseId: _, amount, unit, ...row }: ClockRow): ClockView {
  return {
    ...row,
    limit: { amount, unit },
    anchorAt: row.anchorAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    metAt: row.metAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    pausedUntil: row.pausedUntil?.toISOString() ?? null,
  };
}

/** Clocks of cases, the next due first among each case's. */
export async function clocksOf(
  tx: EntityManager,
  caseIds: readonly number[],
): Promise<Map<number, ClockView[]>> {
  const rows = await tx.query<ClockRow[]>(
    `SELECT ${CLOCK_COLUMNS} FROM clock WHERE clock.case_id = ANY ($1::int[]) ORDER BY clock.due_at, clock.id`,
    [caseIds],
  );
  const byCase = new Map<number, ClockView[]>();
  for (const row of rows)
    byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), clockViewOf(row)]);
  return byCase;
}
