import {
  type Fact,
  type Facts,
  type GivenFacts,
  LABELS,
  type Period,
  percent,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { day, moment } from '../documents/forms/words';
import { type FigureRow, figureRow } from './figure-row.queries';

export interface Asked extends Period {
  /** When it is composed: what is late is so by then. */
  readonly now: Date;
  /** What it is compared with. */
  readonly before: Period;
  readonly unit: { readonly name: string; readonly path: string };
}

export const fact = (text: string | number, to: string | null = null): Fact => ({
  text: String(text),
  to,
});

/** Every figure and list a periodic briefing can speak of, each with the page of its rows. */
export async function periodFacts(tx: EntityManager, asked: Asked): Promise<GivenFacts> {
  const now = await figureRow(tx, asked.unit.path, asked);
  const before = await figureRow(tx, asked.unit.path, asked.before);
  return {
    figures: figuresOf(asked, now, before),
    lists: {
      events: await eventItems(tx, asked),
      deadlines: await deadlineItems(tx, asked, null),
      releases: await releaseItems(tx, asked, null),
      commitments: await commitmentItems(tx, asked, null),
    },
  };
}

function figuresOf(asked: Asked, now: FigureRow, before: FigureRow): GivenFacts['figures'] {
  const period = `from=${asked.from.toISOString()}&to=${asked.to.toISOString()}`;
  const search = `/search?${period}&reprints=true`;
  const cases = (did: string) => `/cases?state=all&did=${did}&${period}`;
  return {
    period: fact(periodText(asked)),
    unit: fact(asked.unit.name),
    articles: fact(now.articles, search),
    articlesChange: fact(changeText(now.articles, before.articles), search),
    negative: fact(now.negative, `${search}&sentiments=negative`),
    negativeShare: now.articles === 0 ? null : fact(percent(now.negative / now.articles), search),
    negativeChange:
      now.articles === 0 || before.articles === 0
        ? null
        : fact(pointsText(now.negative / now.articles - before.negative / before.articles), search),
    events: fact(now.events, `/events?single=true&${period}`),
    alerts: fact(now.alerts, `/ledger?kind=alert.raised&${period}`),
    topField:
      now.topField === null
        ? null
        : fact(LABELS.field[now.topField], `${search}&fields=${now.topField}`),
    topFieldArticles:
      now.topField === null ? null : fact(now.topFieldArticles, `${search}&fields=${now.topField}`),
    casesOpened: fact(now.casesOpened, cases('opened')),
    casesClosed: fact(now.casesClosed, cases('closed')),
    casesOpen: fact(now.casesOpen, cases('standing')),
    firstDue: now.firstDue === 0 ? null : fact(now.firstDue, cases('first_due')),
    firstOnTime: now.firstDue === 0 ? null : fact(now.firstOnTime, cases('first_due')),
    // A share of a handful would be read as one of many.
    firstOnTimeShare:
      now.firstDue === 0
        ? null
        : fact(
            now.firstDue < 5
              ? `${now.firstOnTime}/${now.firstDue}`
              : percent(now.firstOnTime / now.firstDue),
            cases('first_due'),
          ),
    clocksLate: fact(now.clocksLate, cases('late')),
    releases: fact(now.releases, cases('released')),
    results: fact(now.results, cases('released')),
    pickups: fact(now.pickups, cases('released')),
    commitmentsDue:
      now.commitmentsDue === 0 ? null : fact(now.commitmentsDue, cases('promise_due')),
    commitmentsKept:
      now.commitmentsDue === 0 ? null : fact(now.commitmentsKept, cases('promise_due')),
  };
}

function periodText({ from, to }: Period): string {
  const last = day(new Date(to.getTime() - 1));
  return day(from) === last ? last : `${day(from)}至${last}`;
}

function changeText(now: number, before: number): string {
  if (before === 0) return now === 0 ? '与上期持平' : '上期没有信息';
  const change = (now - before) / before;
  if (now === before) return '与上期持平';
  return `较上期${change > 0 ? '增加' : '减少'} ${percent(Math.abs(change))}`;
}

function pointsText(change: number): string {
  const points = Math.round(Math.abs(change) * 1000) / 10;
  return points === 0
    ? '占比与上期持平'
    : `占比较上期${change > 0 ? '上升' : '下降'} ${points} 个百分点`;
}

/** The case an event is answered in: where its own was merged, the one it went into. */
const OF_EVENT = (event: string) =>
  `(SELECT coalesce(merged_into, id) FROM response_case WHERE event_id = ${event}::bigint)`;

async function eventItems(tx: EntityManager, { unit, from, to }: Asked): Promise<readonly Facts[]> {
  const rows = await tx.query<
    {
      id: number;
      title: string;
      place: string | null;
      articles: number;
      negative: number;
      stage: keyof typeof LABELS.stage | null;
      level: keyof typeof LABELS.level;
      caseId: number | null;
      caseUnit: string | null;
      answered: boolean;
    }[]
  >(
    `SELECT e.id::int AS id, e.title, place.name AS place, count(*)::int AS articles, (count(*) FILTER (WHERE a.sentiment = 'negative'))::int AS negative,
       e.stage, e.level, c.id AS "caseId", cu.name AS "caseUnit",
       EXISTS (SELECT FROM release r WHERE r.case_id = c.id AND r.published_at < $3 AND r.withdrawn_at IS NULL) AS answered
     FROM article a JOIN event e ON e.id = a.event_id LEFT JOIN place ON place.code = e.place_code
       LEFT JOIN response_case own ON own.event_id = e.id LEFT JOIN response_case c ON c.id = coalesce(own.merged_into, own.id)
       LEFT JOIN unit cu ON cu.id = c.unit_id
     WHERE e.scope_path LIKE $1 || '%' AND a.first_seen_at >= $2 AND a.first_seen_at < $3 AND NOT a.irrelevant
     GROUP BY e.id, place.name, c.id, cu.name HAVING count(*) FILTER (WHERE a.sentiment = 'negative') > 0
     ORDER BY count(*) FILTER (WHERE a.sentiment = 'negative') DESC, e.id LIMIT 6`,
    [unit.path, from, to],
  );
  return rows.map((row) => ({
    title: fact(row.title, `/events/${row.id}`),
    place: fact(row.place ?? '地点不明'),
    articles: fact(row.articles, `/events/${row.id}`),
    negativeShare: fact(percent(row.negative / row.articles), `/events/${row.id}`),
    stage: row.stage === null ? null : fact(LABELS.stage[row.stage]),
    level: fact(LABELS.level[row.level]),
    response:
      row.caseId === null
        ? fact('尚未立单')
        : fact(
            `由${row.caseUnit ?? ''}承办，${row.answered ? '已回应' : '尚未回应'}`,
            `/cases/${row.caseId}`,
          ),
  }));
}

/** Limits that are over or end within a day of the period's end, or of one event all that run. */
export async function deadlineItems(
  tx: EntityManager,
  { unit, now }: Asked,
  eventId: number | null,
): Promise<readonly Facts[]> {
  const rows = await tx.query<
    {
      caseId: number;
      number: string;
      title: string;
      unit: string;
      duty: keyof typeof LABELS.duty;
      due: Date;
      late: boolean;
    }[]
  >(
    `SELECT c.id AS "caseId", c.number, c.title, u.name AS unit, k.duty, k.due_at AS due, k.due_at < $2 AS late
     FROM clock k JOIN response_case c ON c.id = k.case_id JOIN unit u ON u.id = c.unit_id
     WHERE u.path LIKE $1 || '%' AND k.met_at IS NULL AND k.ended_at IS NULL
       AND (c.id = ${OF_EVENT('$3')} OR $3::bigint IS NULL AND k.due_at < $2::timestamptz + interval '24 hours')
     ORDER BY k.due_at, k.id LIMIT 10`,
    [unit.path, now, eventId],
  );
  return rows.map((row) => ({
    duty: fact(LABELS.duty[row.duty]),
    case: fact(`${row.number} ${row.title}`, `/cases/${row.caseId}`),
    unit: fact(row.unit),
    due: fact(`${row.late ? '已于' : '应于'}${moment(row.due)}${row.late ? '逾期' : '前完成'}`),
  }));
}

export async function releaseItems(
  tx: EntityManager,
  { unit, from, to }: Asked,
  eventId: number | null,
): Promise<readonly Facts[]> {
  const rows = await tx.query<
    {
      caseId: number;
      title: string;
      unit: string;
      kind: keyof typeof LABELS.releaseKind;
      at: Date;
      pickups: number;
    }[]
  >(
    `SELECT c.id AS "caseId", r.title, u.name AS unit, r.kind, r.published_at AS at, (SELECT count(*)::int FROM release_pickup p WHERE p.release_id = r.id) AS pickups
     FROM release r JOIN response_case c ON c.id = r.case_id JOIN unit u ON u.id = c.unit_id
     WHERE u.path LIKE $1 || '%' AND r.published_at >= $2 AND r.published_at < $3 AND r.withdrawn_at IS NULL AND ($4::bigint IS NULL OR c.id = ${OF_EVENT('$4')})
     ORDER BY r.published_at, r.id LIMIT 30`,
    [unit.path, from, to, eventId],
  );
  return rows.map((row) => ({
    title: fact(row.title, `/cases/${row.caseId}`),
    unit: fact(row.unit),
    kind: fact(LABELS.releaseKind[row.kind]),
    at: fact(moment(row.at)),
    pickups: fact(row.pickups, `/cases/${row.caseId}`),
  }));
}

/** Promises that fall due in the ten days after the period, or of one event all that are open. */
export async function commitmentItems(
  tx: EntityManager,
  { unit, to }: Asked,
  eventId: number | null,
): Promise<readonly Facts[]> {
  const rows = await tx.query<{ caseId: number; deed: string; unit: string; due: string }[]>(
    `SELECT c.id AS "caseId", m.deed, u.name AS unit, m.due_on::text AS due
     FROM commitment m JOIN response_case c ON c.id = m.case_id JOIN unit u ON u.id = c.unit_id
     WHERE u.path LIKE $1 || '%' AND m.confirmed_at IS NOT NULL AND m.dismissed_at IS NULL AND m.kept_at IS NULL
       AND (c.id = ${OF_EVENT('$3')} OR $3::bigint IS NULL AND m.due_on <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date + 10)
     ORDER BY m.due_on, m.id LIMIT 20`,
    [unit.path, to, eventId],
  );
  return rows.map((row) => ({
    deed: fact(row.deed, `/cases/${row.caseId}`),
    unit: fact(row.unit),
    due: fact(day(`${row.due}T00:00:00+08:00`)),
  }));
}
