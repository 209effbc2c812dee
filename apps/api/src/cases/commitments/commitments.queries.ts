import type { CommitmentView } from '@huixiang/contracts';
import { findCommitments } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { readCalendar } from '../../rules/clock-rules.queries';

interface Published {
  readonly caseId: number;
  readonly releaseId: number;
  readonly body: string;
  /** When it appeared: what its dates count from. */
  readonly at: Date;
  readonly now: Date;
}

/** Puts what a release promises before the people of its case; what was found of an earlier one is not found again. */
export async function proposeCommitments(tx: EntityManager, published: Published): Promise<void> {
  const { caseId, releaseId, body, at, now } = published;
  for (const { deed, time, dueOn } of findCommitments(body, at, await readCalendar(tx)))
    await tx.query(
      `INSERT INTO commitment (case_id, release_id, deed, found_deed, time_words, due_on, proposed_at)
       SELECT $1, $2, $3, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM commitment WHERE case_id = $1 AND $3 IN (deed, found_deed))`,
      [caseId, releaseId, deed, time, dueOn, now],
    );
}

type Row = Omit<CommitmentView, 'keptAt' | 'state'> & {
  readonly keptAt: Date | null;
  readonly confirmed: boolean;
  readonly dismissed: boolean;
  readonly overdue: boolean;
  readonly inTime: boolean;
};

/** Promises of a case, those that are due first. */
export async function commitmentsOf(tx: EntityManager, caseId: number): Promise<CommitmentView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT m.id, m.release_id AS "releaseId", m.deed, m.time_words AS "timeWords", m.due_on::text AS "dueOn", m.dismissal,
       m.kept_at AS "keptAt", m.kept_note AS "keptNote", m.kept_url AS "keptUrl", m.confirmed_at IS NOT NULL AS confirmed,
       m.dismissed_at IS NOT NULL AS dismissed, coalesce(clock.due_at < huixiang_now(), false) AS overdue,
       coalesce(clock.met_at <= clock.due_at, false) AS "inTime"
     FROM commitment m LEFT JOIN clock ON clock.id = m.clock_id WHERE m.case_id = $1
     ORDER BY m.dismissed_at IS NOT NULL, m.kept_at IS NOT NULL, m.due_on NULLS FIRST, m.id`,
    [caseId],
  );
  return rows.map(({ confirmed, dismissed, overdue, inTime, ...row }) => ({
    ...row,
    keptAt: row.keptAt?.toISOString() ?? null,
    state: stateOf({ confirmed, dismissed, overdue, inTime, kept: row.keptAt !== null }),
  }));
}

function stateOf(of: {
  readonly confirmed: boolean;
  readonly dismissed: boolean;
  readonly overdue: boolean;
  readonly inTime: boolean;
  readonly kept: boolean;
}): CommitmentView['state'] {
  if (of.dismissed) return 'dismissed';
  if (!of.confirmed) return 'proposed';
  if (of.kept) return of.inTime ? 'kept' : 'kept_late';
  return of.overdue ? 'broken' : 'pending';
}
