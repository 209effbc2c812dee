import {
  type CalendarDay,
  type ClockRule,
  type Limit,
  type WorkCalendar,
  calendarOf,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** A version of a rule as it is kept. */
export interface RuleRow extends ClockRule {
  readonly key: number;
}

type Row = Omit<RuleRow, 'limit'> & { readonly amount: number; readonly unit: Limit['unit'] };

/** All versions of all rules, in the order in which equals win. */
export async function readClockRules(tx: EntityManager): Promise<readonly RuleRow[]> {
  const rows = await tx.query<Row[]>(
    `SELECT key, id, duty, place, event_levels AS "eventLevels", opinion_levels AS "opinionLevels", categories, fields, origins,
       start, amount, unit, basis, status, enabled, extension, pausable, valid_from AS "validFrom", valid_to AS "validTo"
     FROM clock_rule ORDER BY key`,
  );
  return rows.map(({ amount, unit, ...rule }) => ({ ...rule, limit: { amount, unit } }));
}

export async function readCalendarDays(tx: EntityManager): Promise<readonly CalendarDay[]> {
  return tx.query<CalendarDay[]>(
    'SELECT day::text AS day, off, name, basis FROM calendar_day ORDER BY day',
  );
}

export async function readCalendar(tx: EntityManager): Promise<WorkCalendar> {
  return calendarOf(await readCalendarDays(tx));
}

/** Division codes from `place` up to the outermost, nearest first. */
export async function placesAbove(tx: EntityManager, place: string): Promise<readonly string[]> {
  const rows = await tx.query<{ code: string }[]>(
    `WITH RECURSIVE line AS (
       SELECT code, parent_code, 0 AS height FROM place WHERE code = $1
       UNION ALL SELECT place.code, place.parent_code, height + 1 FROM line JOIN place ON place.code = line.parent_code)
     SELECT code FROM line ORDER BY height`,
    [place],
  );
  return rows.map(({ code }) => code);
}

/**
 * The calendar stays as it is until this is committed: a year that is set meanwhile reckons what was started anew. To
 * be taken before clocks are locked, as setting a year does.
 */
export async function holdCalendar(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('calendar'))`);
}
