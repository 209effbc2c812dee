import type { DueClock, DueQuery } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { CLOCK_COLUMNS, type ClockRow, clockViewOf } from './clock-views.queries';

const MAX_CLOCKS = 500;

type Row = ClockRow & {
  readonly number: string;
  readonly title: string;
  readonly level: DueClock['case']['level'];
  readonly unitId: number;
  readonly unitName: string;
};

/** Running clocks of open cases within `scope` that fall due within so many hours or have fallen due, the next first. */
export async function dueClocks(
  tx: EntityManager,
  scope: string,
  query: DueQuery,
): Promise<{ clocks: DueClock[]; more: boolean }> {
  const rows = await tx.query<Row[]>(
    `SELECT ${CLOCK_COLUMNS}, c.number, c.title, c.level, u.id AS "unitId", u.name AS "unitName"
     FROM clock JOIN response_case c ON c.id = clock.case_id LEFT JOIN case_request q ON q.clock_id = clock.id
       JOIN unit u ON u.id = coalesce(q.unit_id, c.unit_id)
     WHERE clock.met_at IS NULL AND clock.ended_at IS NULL AND clock.due_at <= huixiang_now() + make_interval(hours => $2)
       AND u.path LIKE $1 || '%' AND ($3::text IS NULL OR clock.duty = $3) AND (NOT $4 OR clock.due_at > huixiang_now())
     ORDER BY clock.due_at, clock.id LIMIT ${MAX_CLOCKS + 1}`,
    [scope, query.within, query.duty ?? null, !query.overdue],
  );
  return {
    clocks: rows.slice(0, MAX_CLOCKS).map(({ number, title, level, unitId, unitName, ...row }) => ({
      clock: clockViewOf(row),
      case: { id: row.caseId, number, title, level },
      unit: { id: unitId, name: unitName },
    })),
    more: rows.length > MAX_CLOCKS,
  };
}
