import type { ReviewQueue, WaitingReview } from '@huixiang/contracts';
import { type Duty, REVIEW_KINDS, fulfils } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { releaseViews } from './releases.queries';

interface Row {
  readonly id: number;
  readonly case: WaitingReview['case'];
  readonly unit: string;
  readonly running: readonly { readonly duty: Duty; readonly dueAt: string }[];
}

const MOST = 200;

/** Texts within `scope` that wait for a check: those that answer the five-hour duty first, then by what is due. */
export async function reviewQueueOf(
  tx: EntityManager,
  scope: string,
  reader: number,
): Promise<ReviewQueue> {
  const rows = await tx.query<Row[]>(
    `SELECT r.id, jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title, 'level', c.level) AS case, u.name AS unit,
       coalesce((SELECT jsonb_agg(jsonb_build_object('duty', clock.duty, 'dueAt', clock.due_at) ORDER BY clock.due_at)
                 FROM clock WHERE clock.case_id = c.id AND clock.met_at IS NULL AND clock.ended_at IS NULL), '[]') AS running
     FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
     WHERE r.submitted_at IS NOT NULL AND r.published_at IS NULL AND c.closed_at IS NULL AND u.path LIKE $1 || '%'
       AND NOT EXISTS (SELECT FROM release_review v WHERE v.release_id = r.id AND v.version = r.version AND v.verdict = 'returned')
       AND (SELECT count(*) FROM release_review v WHERE v.release_id = r.id AND v.version = r.version AND v.verdict <> 'referred') < $2
     ORDER BY (SELECT min(clock.due_at) FROM clock WHERE clock.case_id = c.id AND clock.met_at IS NULL AND clock.ended_at IS NULL
               AND clock.duty = 'authoritative_information') NULLS LAST, r.submitted_at LIMIT ${MOST}`,
    [scope, REVIEW_KINDS.length],
  );
  const views = await releaseViews(
    tx,
    rows.map(({ id }) => id),
    reader,
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  const waiting = rows.flatMap(({ id, running, ...row }): WaitingReview[] => {
    const release = byId.get(id);
    if (release === undefined) return [];
    const owed = running.filter(({ duty }) => fulfils(duty, release));
    const answered = release.reviews.filter(
      ({ version, verdict }) => version === release.version && verdict !== 'referred',
    );
    return [
      {
        ...row,
        release,
        dueAt: owed[0] === undefined ? null : new Date(owed[0].dueAt).toISOString(),
        fast: owed.some(({ duty }) => duty === 'authoritative_information'),
        missing: REVIEW_KINDS.filter((kind) => !answered.some((one) => one.kind === kind)),
      },
    ];
  });
  const urgency = ({ fast, dueAt }: WaitingReview) => (fast ? '0' : '1') + (dueAt ?? '9999');
  return {
    now: (await databaseNow(tx)).toISOString(),
    waiting: waiting.sort((a, b) => urgency(a).localeCompare(urgency(b))),
  };
}
