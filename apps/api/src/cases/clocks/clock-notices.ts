import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Duty,
  type LimitUnit,
  type NoticeKind,
  groundOfBreach,
  nextNotice,
  noticeAt,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { BreachEvidence } from '../../accountability/evidence';
import { proposeAccountability } from '../../accountability/proposing';
import { AlertRaiser } from '../../alerts/alert-raiser';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { hadCaseAt } from '../assignment/assignment.queries';

/** Notices that are a reason of the event's alert. */
const ALERTS: readonly NoticeKind[] = ['four_fifths', 'breach'];
/** How far up the line of units a notice goes: to the one above at the breach, to the one above that when it lasts. */
const UP: Readonly<Partial<Record<NoticeKind, number>>> = { breach: 1, overdue: 2 };
const BATCH = 100;

interface DueClock {
  readonly id: number;
  readonly caseId: number;
  readonly eventId: number | null;
  readonly unitId: number;
  readonly scope: string;
  readonly duty: Duty;
  readonly basis: string;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly anchorAt: Date;
  readonly dueAt: Date;
  readonly acceptedAt: Date | null;
  readonly notice: NoticeKind | null;
  readonly startedAt: Date | null;
  /** The unit that was asked; null where the case's own unit owes it. */
  readonly askedId: number | null;
  readonly askedPath: string | null;
  /** Asked by who has no say over it, or of an organ outside: nobody here answers for its being late. */
  readonly unbinding: boolean;
}

/**
 * Gives each clock's notices (half, four fifths, breach, and when it lasts) exactly once. A notice, its ledger entry and
 * what follows from it are one transaction; whatever was missed while nothing ran is found by its time.
 */
@Injectable()
export class ClockNotices {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly alerts: AlertRaiser,
  ) {}

  /** Gives one batch of due notices; returns how many. */
  async give(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await dueClocks(tx);
      if (due.length === 0) return 0;
      const now = await databaseNow(tx);
      const short = new Map<number, number>();
      for (const clock of due) {
        const kind = await giveNotice(tx, clock, now);
        if (ALERTS.includes(kind) && clock.eventId !== null) short.set(clock.eventId, clock.caseId);
      }
      // In one order, so that two processes never wait for each other's alerts.
      for (const [eventId, caseId] of [...short].sort(([a], [b]) => a - b))
        await this.#alert(tx, { eventId, caseId }, now);
      return due.length;
    });
  }

  /** The event's alert says so too, of all duties of the case: whoever looks at the event sees that its answer is late. */
  async #alert(
    tx: EntityManager,
    { caseId, eventId }: { readonly caseId: number; readonly eventId: number },
    now: Date,
  ): Promise<void> {
    const figures = await shortDuties(tx, caseId);
    await this.alerts.raise(tx, eventId, [{ rule: 'case_clock', figures }], now);
  }
}

/** Duties of a case that ran short or were breached, each list by commas. */
async function shortDuties(
  tx: EntityManager,
  caseId: number,
): Promise<Readonly<Record<'breach' | 'four_fifths', string>>> {
  const [row] = await tx.query<{ breach: string; four_fifths: string }[]>(
    `SELECT coalesce(string_agg(duty, ',' ORDER BY due_at, duty) FILTER (WHERE notice IN ('breach', 'overdue')), '') AS breach,
       coalesce(string_agg(duty, ',' ORDER BY due_at, duty) FILTER (WHERE notice = 'four_fifths'), '') AS four_fifths
     FROM clock JOIN response_case c ON c.id = case_id WHERE c.id = $1 AND (c.reopened_at IS NULL OR started_at >= c.reopened_at)`,
    [caseId],
  );
  return row!;
}

async function dueClocks(tx: EntityManager): Promise<readonly DueClock[]> {
  return tx.query<DueClock[]>(
    `SELECT clock.id, clock.case_id AS "caseId", response_case.event_id AS "eventId", coalesce(asked.id, unit.id) AS "unitId",
       coalesce(asked.path, unit.path) AS scope, asked.id AS "askedId", asked.path AS "askedPath", coalesce(NOT q.binding, false) AS unbinding, clock.duty, clock.basis, clock.amount, clock.unit,
       clock.anchor_at AS "anchorAt", clock.due_at AS "dueAt", clock.notice, clock.started_at AS "startedAt",
       response_case.accepted_at AS "acceptedAt"
     FROM clock JOIN response_case ON response_case.id = clock.case_id JOIN unit ON unit.id = response_case.unit_id
       LEFT JOIN case_request q ON q.clock_id = clock.id LEFT JOIN unit asked ON asked.id = q.unit_id
     WHERE clock.next_notice_at <= huixiang_now() ORDER BY clock.next_notice_at LIMIT ${BATCH}
     FOR UPDATE OF clock SKIP LOCKED`,
  );
}

async function giveNotice(tx: EntityManager, clock: DueClock, now: Date): Promise<NoticeKind> {
  const kind = nextNotice(clock.notice);
  if (kind === null) throw new Error(`clock ${clock.id} has no notice left to give`);
  const following = nextNotice(kind);
  const next =
    following === null
      ? null
      : noticeAt(
          {
            limit: { amount: clock.amount, unit: clock.unit },
            dueAt: clock.dueAt,
            anchor: { at: clock.anchorAt },
          },
          following,
        );
  const above = await unitAbove(tx, clock.unitId, UP[kind] ?? 0);
  await tx.query('INSERT INTO clock_notice (clock_id, kind, at, unit_id) VALUES ($1, $2, $3, $4)', [
    clock.id,
    kind,
    now,
    above?.id ?? null,
  ]);
  await tx.query('UPDATE clock SET notice = $2, next_notice_at = $3 WHERE id = $1', [
    clock.id,
    kind,
    next,
  ]);
  await record(tx, now, {
    kind: `clock.${kind}`,
    subject: { type: 'clock', id: clock.id },
    scope: clock.scope,
    caseId: clock.caseId,
    data: {
      duty: clock.duty,
      dueAt: clock.dueAt.toISOString(),
      ...(above !== null && { escalatedTo: above.name }),
    },
  });
  // What was late before anybody could know that it would be owed is nobody's fault.
  // A promise was known when it was made, however late somebody confirmed it.
  const foreseeable =
    clock.duty === 'commitment' || clock.startedAt === null || clock.startedAt < clock.dueAt;
  if (kind === 'breach' && foreseeable && !clock.unbinding) {
    const { id: clockId, caseId } = clock;
    const { id: unitId, path: scope, since } = await owedBy(tx, clock);
    const evidence = breachOf(clock, since);
    const of = { caseId, clockId, releaseId: null, unitId, scope };
    await proposeAccountability(tx, now, {
      ...of,
      ...groundOf(clock.duty),
      evidence,
    });
  }
  return kind;
}

/** What a breach is held against a unit for; a report that was not made in time is a late one (迟报). */
function groundOf(
  duty: Duty,
): Pick<Parameters<typeof proposeAccountability>[2], 'ground' | 'failing'> {
  const ground = groundOfBreach(duty);
  return { ground, failing: ground === 'late_report' ? 'late' : null };
}

/** Who answers for what was not done by its time: the unit that was asked, or the one that had the case then. */
async function owedBy(tx: EntityManager, clock: DueClock): ReturnType<typeof hadCaseAt> {
  const { askedId: id, askedPath: path } = clock;
  return id === null || path === null
    ? hadCaseAt(tx, clock.caseId, clock.dueAt)
    : { id, path, since: clock.anchorAt };
}

/** The unit `steps` above, or the topmost where there are not so many; null for none, or where none is above. */
async function unitAbove(
  tx: EntityManager,
  unitId: number,
  steps: number,
): Promise<{ id: number; name: string } | null> {
  if (steps === 0) return null;
  const [row] = await tx.query<{ id: number; name: string }[]>(
    `WITH RECURSIVE line AS (
       SELECT id, name, parent_id, 0 AS height FROM unit WHERE id = $1
       UNION ALL SELECT unit.id, unit.name, unit.parent_id, height + 1 FROM line JOIN unit ON unit.id = line.parent_id)
     SELECT id, name FROM line WHERE height BETWEEN 1 AND $2 ORDER BY height DESC LIMIT 1`,
    [unitId, steps],
  );
  return row ?? null;
}

/** What a breach is answered for by: the clock's own figures. */
function breachOf(clock: DueClock, handedAt: Date): BreachEvidence {
  return {
    duty: clock.duty,
    basis: clock.basis,
    anchorAt: clock.anchorAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    openedAt: handedAt.toISOString(),
    acceptedAt: clock.acceptedAt?.toISOString() ?? null,
  };
}
