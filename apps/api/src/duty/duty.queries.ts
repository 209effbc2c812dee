import type { DutyShiftView, HandoverNote, MuteView, PersonView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

type Database = Pick<EntityManager, 'query'>;

const NOTES = 20;

/** Shifts of a unit that ended yesterday or later, in order. */
export async function shiftsOf(database: Database, unitId: number): Promise<DutyShiftView[]> {
  const rows = await database.query<
    (Omit<DutyShiftView, 'from' | 'to'> & { from: Date; to: Date })[]
  >(
    `SELECT s.id, s.from_at AS from, s.to_at AS to,
       (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'role', a.role) ORDER BY n)
        FROM unnest(s.people) WITH ORDINALITY p (id, n) JOIN account a ON a.id = p.id) AS people
     FROM duty_shift s WHERE s.unit_id = $1 AND s.to_at > huixiang_now() - interval '1 day' ORDER BY s.from_at`,
    [unitId],
  );
  return rows.map(({ from, to, ...row }) => ({
    ...row,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
}

/** Who can be put on duty: the unit's officers and leaders. */
export async function peopleOf(database: Database, unitId: number): Promise<PersonView[]> {
  return database.query(
    `SELECT id, name, role FROM account WHERE unit_id = $1 AND role IN ('officer', 'leader') AND disabled_at IS NULL
     ORDER BY role <> 'officer', id`,
    [unitId],
  );
}

export async function peopleById(
  database: Database,
  ids: readonly number[],
): Promise<readonly PersonView[]> {
  return database.query(
    `SELECT a.id, a.name, a.role FROM unnest($1::int[]) WITH ORDINALITY wanted (id, n) JOIN account a USING (id) ORDER BY n`,
    [ids],
  );
}

export async function notesOf(database: Database, unitId: number): Promise<HandoverNote[]> {
  const rows = await database.query<
    (Omit<HandoverNote, 'at' | 'takenAt'> & { at: Date; takenAt: Date | null })[]
  >(
    `SELECT n.id, n.text, w.name AS by, n.written_at AS at, t.name AS "takenBy", n.taken_at AS "takenAt"
     FROM handover_note n JOIN account w ON w.id = n.written_by LEFT JOIN account t ON t.id = n.taken_by
     WHERE n.unit_id = $1 ORDER BY n.id DESC LIMIT ${NOTES}`,
    [unitId],
  );
  return rows.map(({ at, takenAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
  }));
}

/** Mutes that hold for a unit now, its own and those of units above it; and those of the units below. */
export async function mutesOf(
  database: Database,
  unitId: number,
  path: string,
): Promise<MuteView[]> {
  const rows = await database.query<(Omit<MuteView, 'until'> & { until: Date })[]>(
    `SELECT m.id, m.rule, m.field, m.place_code AS place, place.name AS "placeName", m.until, m.reason, a.name AS by,
       m.unit_id = $1 AS own, u.name AS unit
     FROM alert_mute m JOIN unit u ON u.id = m.unit_id JOIN account a ON a.id = m.set_by LEFT JOIN place ON place.code = m.place_code
     WHERE m.until > huixiang_now() AND ($2 LIKE u.path || '%' OR u.path LIKE $2 || '%') ORDER BY m.until, m.id`,
    [unitId, path],
  );
  return rows.map(({ until, ...row }) => ({ ...row, until: until.toISOString() }));
}
