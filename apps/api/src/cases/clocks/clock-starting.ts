import {
  type Clock,
  type Duty,
  type PublishedRelease,
  type RuledCase,
  type Start,
  type StartPoint,
  fulfils,
  isReportingDuty,
  noticeAt,
  startClocks,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { meetClock } from './clock-meeting';
import {
  holdCalendar,
  placesAbove,
  readCalendar,
  readClockRules,
} from '../../rules/clock-rules.queries';

interface CaseRow extends Omit<RuledCase, 'places' | 'opinionLevel'> {
  readonly level: RuledCase['opinionLevel'];
  readonly place: string;
  readonly scope: string;
  readonly occurredAt: Date | null;
  readonly firstPublicAt: Date | null;
  readonly openedAt: Date;
  /** When it was taken up again last: what was owed and done before then is another matter. */
  readonly reopenedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly localReportedAt: Date | null;
  readonly provinceReportedAt: Date | null;
  /** When what stands was last told on; null once the result is published. */
  readonly releasedAt: Date | null;
}

/**
 * Starts the clocks that run from the given points of a case, by the rules of the day it came to light: points that
 * have not come yet start nothing. What is owed already, no later, is owed once; and what was done before its clock
 * was started, as where a case is graded anew, is met by that.
 */
export async function startCaseClocks(
  tx: EntityManager,
  caseId: number,
  points: readonly StartPoint[],
  now: Date,
): Promise<void> {
  const found = await readCase(tx, caseId);
  const ruled = { ...found, opinionLevel: found.level, places: await placesAbove(tx, found.place) };
  await holdCalendar(tx);
  const [rules, calendar] = [await readClockRules(tx), await readCalendar(tx)];
  for (const point of points) {
    const start = startOf(point, found);
    if (start === null) continue;
    for (const clock of startClocks(rules, ruled, start, calendar)) {
      const { reopenedAt: since, scope } = found;
      if (await isOwedAlready(tx, caseId, clock, since)) continue;
      const id = await insertClock(tx, caseId, scope, clock, now);
      await meetWhatWasDone(tx, { id, caseId, scope, clock, now, since });
    }
  }
}

async function readCase(tx: EntityManager, caseId: number): Promise<CaseRow> {
  const [row] = await tx.query<CaseRow[]>(
    `SELECT c.level, c.event_level AS "eventLevel", c.categories, c.field, c.origin, c.reopened_at AS "reopenedAt",
       coalesce(again.found_at, c.detected_at) AS "detectedAt",
       CASE WHEN again.id IS NULL THEN c.occurred_at END AS "occurredAt",
       CASE WHEN again.id IS NULL THEN c.first_public_at ELSE again.first_public_at END AS "firstPublicAt",
       coalesce(again.at, c.opened_at) AS "openedAt", c.accepted_at AS "acceptedAt",
       (SELECT min(reported_at) FROM case_report WHERE case_id = c.id AND duty = 'report_local' AND reported_at >= since) AS "localReportedAt",
       (SELECT min(reported_at) FROM case_report WHERE case_id = c.id AND duty = 'report_province' AND reported_at >= since) AS "provinceReportedAt",
       (SELECT max(published_at) FROM release r WHERE r.case_id = c.id AND r.withdrawn_at IS NULL AND r.kind IN ('first', 'continuing')
          AND published_at >= since AND NOT EXISTS (SELECT FROM release over WHERE over.case_id = c.id AND over.kind = 'result'
                          AND over.published_at >= since AND over.withdrawn_at IS NULL)) AS "releasedAt",
       u.place_code AS place, u.path AS scope
     FROM response_case c JOIN unit u ON u.id = c.unit_id
       LEFT JOIN case_reopening again ON again.case_id = c.id AND again.at = c.reopened_at
       CROSS JOIN LATERAL (SELECT coalesce(c.reopened_at, '-infinity') AS since) life WHERE c.id = $1`,
    [caseId],
  );
  if (row === undefined) throw new Error(`there is no case ${caseId}`);
  return row;
}

/** Whether the case owes the same no later, or did it once where it comes but once; one that was paused or extended is the same still. */
async function isOwedAlready(
  tx: EntityManager,
  caseId: number,
  clock: Clock,
  since: Date | null,
): Promise<boolean> {
  const [row] = await tx.query<{ owed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM clock WHERE case_id = $1 AND duty = $2 AND ($6::timestamptz IS NULL OR started_at >= $6)
       AND (rule_id = $4 AND anchor_at = $5 OR due_at <= $3 AND (met_at IS NULL OR duty <> 'continuing_release'))) AS owed`,
    [caseId, clock.duty, clock.dueAt, clock.ruleId, clock.anchor.at, since],
  );
  return row?.owed === true;
}

interface Started {
  readonly id: number;
  readonly caseId: number;
  readonly scope: string;
  readonly clock: Clock;
  readonly now: Date;
  /** When the case was taken up again: what was done before then meets nothing. */
  readonly since: Date | null;
}

/** Meets a clock whose duty was done before it was started, at the time when it was done. */
async function meetWhatWasDone(tx: EntityManager, started: Started): Promise<void> {
  const { id, caseId, scope, clock, now, since } = started;
  const at = isReportingDuty(clock.duty)
    ? await reportedAt(tx, caseId, clock.duty, since)
    : await answeredAt(tx, caseId, clock, since);
  if (at !== null) await meetClock(tx, { ...clock, id, caseId }, scope, at, now);
}

async function reportedAt(
  tx: EntityManager,
  caseId: number,
  duty: Duty,
  since: Date | null,
): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }[]>(
    'SELECT min(reported_at) AS at FROM case_report WHERE case_id = $1 AND duty = $2 AND ($3::timestamptz IS NULL OR reported_at >= $3)',
    [caseId, duty, since],
  );
  return row?.at ?? null;
}

/** When a release that stands first fulfilled a duty; one that continues is not fulfilled by what it continues. */
async function answeredAt(
  tx: EntityManager,
  caseId: number,
  clock: Clock,
  since: Date | null,
): Promise<Date | null> {
  const releases = await tx.query<
    (PublishedRelease & { readonly first: PublishedRelease['channel']; readonly at: Date })[]
  >(
    `SELECT r.kind, p.channel, r.channel AS first, p.appeared_at AS at FROM release r JOIN release_placement p ON p.release_id = r.id
     WHERE r.case_id = $1 AND r.withdrawn_at IS NULL AND ($2::timestamptz IS NULL OR r.published_at >= $2)
     ORDER BY p.appeared_at, p.id`,
    [caseId, since],
  );
  // Elsewhere than where it was published a text fulfils what only that channel does.
  const fulfilled = ({ kind, channel, first }: (typeof releases)[number]) =>
    fulfils(clock.duty, { kind, channel }) &&
    (channel === first || !fulfils(clock.duty, { kind, channel: first }));
  const done = releases.find(
    (release) =>
      fulfilled(release) && (clock.duty !== 'continuing_release' || release.at > clock.anchor.at),
  );
  return done?.at ?? null;
}

function startOf(point: StartPoint, found: CaseRow): Start | null {
  const { detectedAt, occurredAt, firstPublicAt } = found;
  if (point === 'anchor')
    return {
      point,
      anchors: {
        detected: detectedAt,
        ...(firstPublicAt !== null && { first_public: firstPublicAt }),
        ...(occurredAt !== null && { occurred: occurredAt }),
      },
    };
  const at = {
    detected: detectedAt,
    opened: found.openedAt,
    accepted: found.acceptedAt,
    local_reported: found.localReportedAt,
    province_reported: found.provinceReportedAt,
    released: found.releasedAt,
  }[point];
  return at === null ? null : { point, at };
}

async function insertClock(
  tx: EntityManager,
  caseId: number,
  scope: string,
  clock: Clock,
  now: Date,
): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, next_notice_at,
       extension, pausable, started_at)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM clock WHERE case_id = $1 AND rule_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     RETURNING id`,
    [
      caseId,
      clock.ruleId,
      clock.duty,
      clock.basis,
      clock.limit.amount,
      clock.limit.unit,
      clock.anchor.kind,
      clock.anchor.at,
      clock.dueAt,
      noticeAt(clock, 'half'),
      clock.extension,
      clock.pausable,
      now,
    ],
  );
  await record(tx, now, {
    kind: 'clock.started',
    subject: { type: 'clock', id: row?.id ?? 0 },
    scope,
    caseId,
    data: {
      duty: clock.duty,
      rule: clock.ruleId,
      basis: clock.basis,
      limit: clock.limit,
      anchor: clock.anchor.kind,
      anchorAt: clock.anchor.at.toISOString(),
      dueAt: clock.dueAt.toISOString(),
    },
  });
  return row!.id;
}
