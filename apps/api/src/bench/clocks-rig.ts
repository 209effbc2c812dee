import { setTimeout as sleep } from 'node:timers/promises';
import { NOTICE_KINDS, type NoticeKind, noticeAt } from '@huixiang/domain';
import type { DataSource } from 'typeorm';

/** Due times lie within so many hours before and after now. */
const SPREAD_HOURS = 4;
const SPAN_HOURS = 8;

/** Open cases, one a county-level unit in turn, each with a clock that is under way with its notices as if given. */
export async function prepareCases(database: DataSource, cases: number): Promise<void> {
  await database.query(`
    INSERT INTO place VALUES ('990000', '云岫省', NULL);
    INSERT INTO unit (name, kind, path, place_code) VALUES ('云岫省人民政府', 'government', '/1/', '990000');
    INSERT INTO unit (name, kind, parent_id, path, place_code)
      SELECT '市政府' || n, 'government', 1, '/1/' || (n + 1) || '/', '990000' FROM generate_series(1, 11) n;
    INSERT INTO unit (name, kind, parent_id, path, place_code)
      SELECT '县局' || n, 'department', 2 + n % 11, '/1/' || (2 + n % 11) || '/' || (n + 12) || '/', '990000' FROM generate_series(1, 117) n;
    INSERT INTO account (login, name, unit_id, role, password_hash) VALUES ('officer', '林知微', 1, 'officer', 'none');
  `);
  await database.query(
    `INSERT INTO event (title, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members)
     SELECT '时限 ' || n, '/1/', now(), now(), now() - interval '30 days', '{}', 1 FROM generate_series(1, $1::int) n`,
    [cases],
  );
  await database.query(
    `INSERT INTO response_case (number, event_id, title, level, unit_id, routing, detected_at, opened_at, opened_by)
     SELECT 'B-' || id, id, title, 'IV', 13 + id % 117, '{}', now(), now(), 1 FROM event`,
  );
  // Due evenly over the spread; what fell due before now is as though it had been told in time.
  await database.query(
    `INSERT INTO clock (case_id, rule_id, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, notice, next_notice_at)
     SELECT id, 'D4', 'response', '国办发〔2016〕61号', $3, 'hour', 'detected', due - make_interval(hours => $3), due, given,
       CASE coalesce(given, '') WHEN '' THEN due - make_interval(hours => $3) * 0.5 WHEN 'half' THEN due - make_interval(hours => $3) * 0.2
         WHEN 'four_fifths' THEN due WHEN 'breach' THEN due + make_interval(hours => $3) * 0.5 END
     FROM (
       SELECT *, CASE WHEN due + make_interval(hours => $3) * 0.5 <= now() THEN 'overdue' WHEN due <= now() THEN 'breach'
         WHEN due - make_interval(hours => $3) * 0.2 <= now() THEN 'four_fifths'
         WHEN due - make_interval(hours => $3) * 0.5 <= now() THEN 'half' END AS given
       FROM (SELECT id, now() + make_interval(secs => ((id::float8 / $1) * 2 - 1) * $2 * 3600) AS due FROM response_case) c) d`,
    [cases, SPREAD_HOURS, SPAN_HOURS],
  );
  await database.query(
    `INSERT INTO clock_notice (clock_id, kind, at)
     SELECT id, kind, '-infinity' FROM clock, unnest($1::text[]) WITH ORDINALITY AS k (kind, n)
     WHERE n <= coalesce(array_position($1::text[], notice), 0)`,
    [[...NOTICE_KINDS]],
  );
  await database.query('ANALYZE');
}

/** Puts all clocks so much nearer their end: what an outage of that length does. */
export async function letTimePass(database: DataSource, minutes: number): Promise<void> {
  await database.query(
    `UPDATE clock SET anchor_at = anchor_at - make_interval(mins => $1), due_at = due_at - make_interval(mins => $1),
       next_notice_at = next_notice_at - make_interval(mins => $1)`,
    [minutes],
  );
}

export async function countDue(database: DataSource): Promise<number> {
  const [row] = await database.query<{ due: number }[]>(
    'SELECT count(*)::int AS due FROM clock WHERE next_notice_at <= now()',
  );
  return row?.due ?? 0;
}

interface SeenNotice {
  readonly kind: NoticeKind;
  readonly seenAt: Date;
  readonly anchorAt: Date;
  readonly dueAt: Date;
}

/** Watches from a connection of its own when notices are there to be seen: committed, not only begun. */
export class NoticeWatch {
  readonly #seen = new Set<string>();
  readonly #lateness: number[] = [];
  #watching = true;
  #done: Promise<void> | null = null;

  constructor(private readonly database: DataSource) {}

  start(): void {
    this.#watching = true;
    this.#done = this.#watch();
  }

  /** Stops; returns the lateness in seconds of each notice seen since it started, in order of size. */
  async stop(): Promise<readonly number[]> {
    this.#watching = false;
    await this.#done;
    return this.#lateness.splice(0).sort((a, b) => a - b);
  }

  async #watch(): Promise<void> {
    while (this.#watching) {
      const rows = await this.database.query<(SeenNotice & { clockId: number })[]>(
        `SELECT n.clock_id AS "clockId", n.kind, clock_timestamp() AS "seenAt", clock.anchor_at AS "anchorAt", clock.due_at AS "dueAt"
         FROM clock_notice n JOIN clock ON clock.id = n.clock_id WHERE n.at > now() - interval '2 minutes'`,
      );
      for (const row of rows) this.#note(row);
      await sleep(200);
    }
  }

  #note({ clockId, kind, seenAt, anchorAt, dueAt }: SeenNotice & { clockId: number }): void {
    const name = `${clockId} ${kind}`;
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const limit = { amount: SPAN_HOURS, unit: 'hour' } as const;
    const due = noticeAt({ limit, anchor: { at: anchorAt }, dueAt }, kind);
    this.#lateness.push((seenAt.getTime() - due.getTime()) / 1000);
  }
}

/** Notices that are due and were not given, and entries of the ledger that say one twice or none at all. */
export async function wrongNotices(database: DataSource) {
  const [row] = await database.query<
    { due: number; missing: number; entries: number; doubled: number; unrecorded: number }[]
  >(
    `WITH owed AS (
       SELECT clock.id, kind FROM clock, unnest($1::text[], $2::float8[]) AS k (kind, share)
       WHERE anchor_at + (due_at - anchor_at) * share <= now()
     ), entry AS (
       SELECT subject_id::int AS id, substr(kind, 7) AS kind, count(*) AS times FROM ledger_entry
       WHERE subject_type = 'clock' GROUP BY 1, 2
     )
     SELECT (SELECT count(*)::int FROM owed) AS due,
       (SELECT count(*)::int FROM owed WHERE NOT EXISTS (SELECT FROM clock_notice n WHERE n.clock_id = owed.id AND n.kind = owed.kind)) AS missing,
       (SELECT coalesce(sum(times), 0)::int FROM entry) AS entries,
       (SELECT count(*)::int FROM entry WHERE times > 1) AS doubled,
       (SELECT count(*)::int FROM clock_notice n WHERE n.at > '-infinity'
          AND NOT EXISTS (SELECT FROM entry WHERE entry.id = n.clock_id AND entry.kind = n.kind)) AS unrecorded`,
    [[...NOTICE_KINDS], [0.5, 0.8, 1, 1.5]],
  );
  return row!;
}
