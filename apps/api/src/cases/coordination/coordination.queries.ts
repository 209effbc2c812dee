import type { ConsultationView, RequestView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

type RequestRow = Omit<RequestView, 'askedAt' | 'dueAt' | 'answeredAt' | 'state'> & {
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly late: boolean;
};

/** What a case, and those merged into it, asked of others, the newest first. */
export async function requestsOf(tx: EntityManager, caseId: number): Promise<RequestView[]> {
  const rows = await tx.query<RequestRow[]>(
    `SELECT q.id, q.kind, coalesce(unit.name, q.organ) AS to, unit.path AS "toPath", q.body, q.clues, q.asked_at AS "askedAt",
       asker.name AS "askedBy", q.due_at AS "dueAt", q.answer, q.means, q.answered_at AS "answeredAt", answerer.name AS "answeredBy",
       q.withdrawal, coalesce(q.answered_at, huixiang_now()) > q.due_at AS late
     FROM case_request q LEFT JOIN unit ON unit.id = q.unit_id JOIN account asker ON asker.id = q.asked_by
       LEFT JOIN account answerer ON answerer.id = q.answered_by
     WHERE q.case_id IN (SELECT id FROM response_case WHERE id = $1 OR merged_into = $1) ORDER BY q.asked_at DESC, q.id DESC`,
    [caseId],
  );
  return rows.map(({ late, ...row }) => ({
    ...row,
    state: stateOf(row, late),
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}

function stateOf(
  { withdrawal, answeredAt }: Pick<RequestRow, 'withdrawal' | 'answeredAt'>,
  late: boolean,
): RequestView['state'] {
  if (withdrawal !== null) return 'withdrawn';
  if (answeredAt !== null) return late ? 'answered_late' : 'answered';
  return late ? 'late' : 'waiting';
}

type ConsultationRow = Omit<ConsultationView, 'heldAt' | 'enteredAt'> & {
  readonly heldAt: Date;
  readonly enteredAt: Date;
};

/** The consultations held about a case, the last one first. */
export async function consultationsOf(
  tx: EntityManager,
  caseId: number,
): Promise<ConsultationView[]> {
  const rows = await tx.query<ConsultationRow[]>(
    `SELECT k.id, k.held_at AS "heldAt", k.convener, k.means, k.attendees, k.judgement, k.decisions, k.entered_at AS "enteredAt",
       account.name AS "enteredBy"
     FROM case_consultation k JOIN account ON account.id = k.entered_by WHERE k.case_id = $1 ORDER BY k.held_at DESC, k.id DESC`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    heldAt: row.heldAt.toISOString(),
    enteredAt: row.enteredAt.toISOString(),
  }));
}
