import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DUE_SOON_HOURS, type OverviewView, TREND_DAYS } from '@huixiang/contracts';
import { awaitsDecision, canJudge, isPermitted } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { accountabilityViews } from '../accountability/accountability.queries';
import { caseSummaries } from '../cases/case-summary.queries';
import { databaseNow } from '../database/clock';
import { eventSummaries } from '../events/event-summary.queries';

const PERIOD_DAYS = 7;

/** Whom it is for. */
type Reader = Pick<Actor, 'id' | 'role'> & { readonly unit: Pick<Actor['unit'], 'path'> };

/** What a leader needs now: decisions, deadlines, and whether things are better than in the period before. */
@Injectable()
export class OverviewService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async view(actor: Reader): Promise<OverviewView> {
    const scope = actor.unit.path;
    const tx = this.database.manager;
    const [figures, trend, fields, places, releases] = await Promise.all([
      this.#figures(scope),
      this.#trend(scope),
      this.#fields(scope),
      this.#places(scope),
      this.#releases(scope),
    ]);
    const proposals = isPermitted(actor.role, 'accountability.decide')
      ? await accountabilityViews(tx, scope)
      : [];
    return {
      now: (await databaseNow(tx)).toISOString(),
      figures,
      deadlines: await caseSummaries(
        tx,
        `WHERE u.path LIKE $1 || '%' AND c.closed_at IS NULL AND EXISTS (SELECT FROM clock WHERE case_id = c.id AND met_at IS NULL AND ended_at IS NULL)
         ORDER BY (SELECT min(due_at) FROM clock WHERE case_id = c.id AND met_at IS NULL AND ended_at IS NULL) LIMIT 8`,
        [scope],
      ),
      decisions: proposals
        .filter(awaitsDecision)
        .filter(({ unit, decision, proposedById, decidedById }) =>
          canJudge(
            { id: actor.id, path: scope },
            { unitPath: unit.path, decision, proposedBy: proposedById, decidedBy: decidedById },
          ),
        ),
      trend,
      events: await eventSummaries(
        tx,
        // Chosen by one index alone: of a week's events few are shown, and to read them all takes twenty times as long.
        `WHERE event.id IN (
           SELECT id FROM event WHERE scope_path LIKE $1 || '%' AND merged_into IS NULL
             AND last_article_at > huixiang_now() - make_interval(days => ${PERIOD_DAYS})
           ORDER BY heat DESC, id DESC LIMIT 8)
         ORDER BY event.heat DESC, event.id DESC`,
        [scope],
      ),
      releases,
      fields,
      places,
    };
  }

  async #figures(scope: string): Promise<OverviewView['figures']> {
    const [row] = await this.database.query<Record<string, number | null>[]>(
      `WITH period (name, from_at, to_at) AS (
         VALUES ('now', huixiang_now() - make_interval(days => ${PERIOD_DAYS}), huixiang_now()),
                ('before', huixiang_now() - make_interval(days => ${2 * PERIOD_DAYS}), huixiang_now() - make_interval(days => ${PERIOD_DAYS}))
       ), voices AS (
         SELECT period.name, coalesce(sum(h.articles), 0)::int AS articles, sum(h.negative)::float8 / nullif(sum(h.articles), 0) AS share
         FROM period LEFT JOIN scope_hour h ON h.scope_path LIKE $1 || '%' AND h.hour >= from_at AND h.hour < to_at GROUP BY period.name
       ), kept AS (
         SELECT period.name, avg(CASE WHEN k.met_at <= k.due_at THEN 1.0 ELSE 0 END)::float8 AS rate
         FROM period LEFT JOIN (clock k JOIN response_case c ON c.id = k.case_id JOIN unit u ON u.id = c.unit_id AND u.path LIKE $1 || '%')
           ON coalesce(least(k.met_at, k.due_at), k.due_at) >= from_at AND coalesce(least(k.met_at, k.due_at), k.due_at) < to_at
           AND (k.met_at IS NOT NULL OR k.due_at < huixiang_now())
         WHERE k.id IS NOT NULL GROUP BY period.name
       ), waiting AS (
         SELECT period.name, count(a.id)::int AS alerts FROM period
         LEFT JOIN (alert a JOIN event e ON e.id = a.event_id AND e.scope_path LIKE $1 || '%')
           ON a.raised_at <= to_at AND (a.settled_at IS NULL OR a.settled_at > to_at) GROUP BY period.name
       ), owed AS (
         SELECT count(*) FILTER (WHERE k.due_at <= huixiang_now())::int AS overdue,
           count(*) FILTER (WHERE k.due_at > huixiang_now() AND k.due_at <= huixiang_now() + make_interval(hours => ${DUE_SOON_HOURS}))::int AS soon
         FROM clock k JOIN response_case c ON c.id = k.case_id LEFT JOIN case_request q ON q.clock_id = k.id
           JOIN unit u ON u.id = coalesce(q.unit_id, c.unit_id)
         WHERE u.path LIKE $1 || '%' AND k.met_at IS NULL AND k.ended_at IS NULL
       )
       SELECT n.articles AS "articlesNow", b.articles AS "articlesBefore", n.share AS "shareNow", b.share AS "shareBefore",
         (SELECT rate FROM kept WHERE name = 'now') AS "rateNow", (SELECT rate FROM kept WHERE name = 'before') AS "rateBefore",
         (SELECT alerts FROM waiting WHERE name = 'now') AS "alertsNow", (SELECT alerts FROM waiting WHERE name = 'before') AS "alertsBefore",
         (SELECT overdue FROM owed) AS "overdue", (SELECT soon FROM owed) AS "soon"
       FROM voices n, voices b WHERE n.name = 'now' AND b.name = 'before'`,
      [scope],
    );
    const change = (name: string) => ({
      now: row?.[`${name}Now`] ?? null,
      before: row?.[`${name}Before`] ?? null,
    });
    return {
      articles: change('articles'),
      negativeShare: change('share'),
      openAlerts: change('alerts'),
      onTimeRate: change('rate'),
      overdue: row?.['overdue'] ?? 0,
      dueSoon: row?.['soon'] ?? 0,
    };
  }

  /** Per day in Beijing time, from the hourly roll-ups. */
  async #trend(scope: string): Promise<OverviewView['trend']> {
    return this.database.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, coalesce(h.articles, 0)::int AS articles, coalesce(h.negative, 0)::int AS negative,
         (SELECT count(*) FROM alert a JOIN event e ON e.id = a.event_id WHERE e.scope_path LIKE $1 || '%'
            AND (a.raised_at AT TIME ZONE 'Asia/Shanghai')::date = day::date)::int AS alerts,
         (SELECT count(*) FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
          WHERE u.path LIKE $1 || '%' AND (r.published_at AT TIME ZONE 'Asia/Shanghai')::date = day::date)::int AS releases
       FROM generate_series((huixiang_now() AT TIME ZONE 'Asia/Shanghai')::date - ${TREND_DAYS - 1},
                            (huixiang_now() AT TIME ZONE 'Asia/Shanghai')::date, interval '1 day') AS day
       LEFT JOIN (SELECT (hour AT TIME ZONE 'Asia/Shanghai')::date AS date, sum(articles) AS articles, sum(negative) AS negative
                  FROM scope_hour WHERE scope_path LIKE $1 || '%' AND hour >= huixiang_now() - make_interval(days => ${TREND_DAYS + 1})
                  GROUP BY 1) h ON h.date = day::date
       ORDER BY day`,
      [scope],
    );
  }

  /** Releases that stand, the newest first. */
  async #releases(scope: string): Promise<OverviewView['releases']> {
    return this.database.query(
      `SELECT r.id, r.case_id AS "caseId", r.title, r.kind, u.name AS unit,
         to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
       FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
       WHERE u.path LIKE $1 || '%' AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL
       ORDER BY r.published_at DESC, r.id DESC LIMIT 8`,
      [scope],
    );
  }

  async #fields(scope: string): Promise<OverviewView['fields']> {
    return this.database.query(
      `SELECT field, sum(articles)::int AS articles, sum(negative)::int AS negative FROM scope_day
       WHERE scope_path LIKE $1 || '%' AND day > (huixiang_now() AT TIME ZONE 'Asia/Shanghai')::date - ${TREND_DAYS}
       GROUP BY field HAVING sum(articles) > 0 ORDER BY 3 DESC, 1`,
      [scope],
    );
  }

  /** Every division below the scope's own, with its events of the last weeks. */
  async #places(scope: string): Promise<OverviewView['places']> {
    return this.database.query(
      `WITH RECURSIVE own AS (
         SELECT code, name, parent_code, 0 AS depth FROM place WHERE code = (SELECT place_code FROM unit WHERE path = $1)
         UNION ALL SELECT p.code, p.name, p.parent_code, depth + 1 FROM own JOIN place p ON p.parent_code = own.code
       ), told AS (
         SELECT place_code, count(*)::int AS events, sum(negative)::int AS negative FROM event
         WHERE scope_path LIKE $1 || '%' AND merged_into IS NULL AND articles > 1 AND last_article_at > huixiang_now() - make_interval(days => ${TREND_DAYS})
         GROUP BY 1
       ), answered AS (
         SELECT event.place_code, count(*)::int AS cases FROM response_case c JOIN event ON event.id = c.event_id
         WHERE event.scope_path LIKE $1 || '%' AND c.closed_at IS NULL AND c.merged_into IS NULL GROUP BY 1
       )
       SELECT own.code, own.name, coalesce(told.events, 0) AS events, coalesce(told.negative, 0) AS negative, coalesce(answered.cases, 0) AS "openCases",
         CASE WHEN own.depth > 1 THEN json_build_object('code', above.code, 'name', above.name)
              ELSE json_build_object('code', own.code, 'name', own.name) END AS "group"
       FROM own LEFT JOIN own above ON above.code = own.parent_code LEFT JOIN told ON told.place_code = own.code
         LEFT JOIN answered ON answered.place_code = own.code
       ORDER BY own.code`,
      [scope],
    );
  }
}
