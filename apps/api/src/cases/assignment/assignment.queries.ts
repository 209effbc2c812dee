import type { ObjectionView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

/** SQL for the id of the unit that case `c` belonged to at a time, given as SQL: whoever handed it on next, else who has it. */
export const ownerAt = (at: string) =>
  `coalesce((SELECT from_id FROM case_assignment WHERE case_id = c.id AND at > ${at} ORDER BY at, id LIMIT 1), c.unit_id)`;

/** The unit a case belonged to at a time, which answers for what was done then, and since when it had it. */
export async function hadCaseAt(
  tx: EntityManager,
  caseId: number,
  at: Date,
): Promise<{ readonly id: number; readonly path: string; readonly since: Date }> {
  const [row] = await tx.query<{ id: number; path: string; since: Date }[]>(
    `SELECT unit.id, unit.path,
       greatest(c.opened_at, (SELECT max(at) FROM case_assignment WHERE case_id = c.id AND at <= $2),
         (SELECT max(at) FROM case_reopening WHERE case_id = c.id AND at <= $2)) AS since
     FROM response_case c JOIN unit ON unit.id = ${ownerAt('$2')}
     WHERE c.id = $1`,
    [caseId, at],
  );
  return row!;
}

type Row = Omit<ObjectionView, 'raisedAt' | 'decidedAt'> & {
  readonly raisedAt: Date;
  readonly decidedAt: Date | null;
};

/** Objections to having a case, the newest first. */
export async function objectionsOf(tx: EntityManager, caseId: number): Promise<ObjectionView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT o.id, unit.name AS unit, o.reason, o.suggested_id AS "suggestedId", suggested.name AS suggested, o.raised_at AS "raisedAt",
       raiser.name AS "raisedBy", o.decided_at AS "decidedAt", decider.name AS "decidedBy", o.upheld, o.note
     FROM case_objection o JOIN unit ON unit.id = o.unit_id LEFT JOIN unit suggested ON suggested.id = o.suggested_id
       JOIN account raiser ON raiser.id = o.raised_by LEFT JOIN account decider ON decider.id = o.decided_by
     WHERE o.case_id = $1 ORDER BY o.id DESC`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    raisedAt: row.raisedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
