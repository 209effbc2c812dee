import {
  type Clock,
  type RuledCase,
  type Start,
  type StartPoint,
  noticeAt,
  startClocks,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { record } from '../../ledger/record';
import { placesAbove, readCalendar, readClockRules } from '../../rules/clock-rules.queries';

interface CaseRow extends Omit<RuledCase, 'places' | 'opinionLevel'> {
  readonly level: RuledCase['opinionLevel'];
  readonly place: string;
  readonly scope: string;
  readonly occurredAt: Date | null;
  readonly firstPublicAt: Date | null;
  readonly openedAt: Date;
}

/**
 * Starts the clocks that run from the given points of a case, by the rules of the day it came to light. A duty that
 * has an unmet clock gets no second one: it is owed once.
 *
 * @param at when what starts them was done, where that is none of the case's own moments
 */
export async function startCaseClocks(
  tx: EntityManager,
  caseId: number,
  points: readonly StartPoint[],
  now: Date,
  at = now,
): Promise<void> {
  const found = await readCase(tx, caseId);
  const ruled = { ...found, opinionLevel: found.level, places: await placesAbove(tx, found.place) };
  const [rules, calendar] = [await readClockRules(tx), await readCalendar(tx)];
  const owed = await owedDuties(tx, caseId);
  for (const point of points) {
    for (const clock of startClocks(rules, ruled, startOf(point, found, at), calendar)) {
      if (owed.has(clock.duty)) continue;
      owed.add(clock.duty);
      await insertClock(tx, caseId, found.scope, clock, now);
    }
  }
}

async function readCase(tx: EntityManager, caseId: number): Promise<CaseRow> {
  const [row] = await tx.query<CaseRow[]>(
    `SELECT c.level, c.event_level AS "eventLevel", c.categories, c.field, c.origin, c.detected_at AS "detectedAt",
       c.occurred_at AS "occurredAt", c.first_public_at AS "firstPublicAt", c.opened_at AS "openedAt", u.place_code AS place, u.path AS scope
     FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $1`,
    [caseId],
  );
  if (row === undefined) throw new Error(`there is no case ${caseId}`);
  return row;
}

/** Duties of a case that had a clock: unmet ones, and those that come but once. */
async function owedDuties(tx: EntityManager, caseId: number): Promise<Set<string>> {
  const rows = await tx.query<{ duty: string }[]>(
    `SELECT DISTINCT duty FROM clock WHERE case_id = $1 AND (met_at IS NULL OR duty <> 'continuing_release')`,
    [caseId],
  );
  return new Set(rows.map(({ duty }) => duty));
}

function startOf(point: StartPoint, found: CaseRow, at: Date): Start {
  const { detectedAt, occurredAt, firstPublicAt, openedAt } = found;
  switch (point) {
    case 'anchor':
      return {
        point,
        anchors: {
          detected: detectedAt,
          ...(firstPublicAt !== null && { first_public: firstPublicAt }),
          ...(occurredAt !== null && { occurred: occurredAt }),
        },
      };
    case 'detected':
      return { point, at: detectedAt };
    case 'opened':
      return { point, at: openedAt };
    default:
      return { point, at };
  }
}

async function insertClock(
  tx: EntityManager,
  caseId: number,
  scope: string,
  clock: Clock,
  now: Date,
): Promise<void> {
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
}
