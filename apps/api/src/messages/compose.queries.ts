import {
  type AlertReason,
  type BriefingSection,
  type Duty,
  type EventLevel,
  LABELS,
  type MessageTopic,
  TOPIC_OF,
  describeReason,
  textOfParts,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { withWatchNames } from '../watches/watches.queries';

/** An entry of the ledger that is told. */
export interface ToldEntry {
  readonly index: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly caseId: number | null;
  readonly scope: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Composed {
  readonly topic: MessageTopic;
  readonly level: EventLevel;
  readonly title: string;
  readonly lines: readonly string[];
  /** Of the page where one reads on. */
  readonly path: string;
}

/** What an entry says to people of the unit at `scope`; null of one that is told to nobody, or whose alert or case is gone. */
export async function compose(
  tx: EntityManager,
  entry: ToldEntry,
  scope: string,
): Promise<Composed | null> {
  const topic = TOPIC_OF[entry.kind];
  if (topic === undefined) return null;
  if (topic === 'briefings') return aboutBriefing(tx, entry, topic);
  return topic === 'alerts' || topic === 'calls'
    ? aboutAlert(tx, entry, topic, scope)
    : aboutCase(tx, entry, topic);
}

/** An issued briefing: its first paragraphs, as they were issued. */
async function aboutBriefing(
  tx: EntityManager,
  entry: ToldEntry,
  topic: MessageTopic,
): Promise<Composed | null> {
  const [row] = await tx.query<
    {
      id: number;
      title: string;
      unit: string;
      composed: BriefingSection[];
      edits: Record<string, string>;
    }[]
  >(
    'SELECT b.id, b.title, u.name AS unit, b.composed, b.edits FROM briefing b JOIN unit u ON u.id = b.unit_id WHERE b.id = $1',
    [entry.subjectId],
  );
  if (row === undefined) return null;
  const first = row.composed[0]?.paragraphs ?? [];
  return {
    topic,
    level: 'IV',
    title: `【简报】${row.title}`,
    lines: [row.unit, ...first.map((parts, i) => row.edits[`0.${i}`] ?? textOfParts(parts))],
    path: `/briefings/${row.id}`,
  };
}

interface ToldAlert {
  readonly id: number;
  readonly title: string;
  readonly level: EventLevel;
  readonly place: string | null;
  readonly articles: number;
  readonly negative: number;
  readonly reasons: AlertReason[];
  readonly called: string | null;
  readonly state: string;
}

async function aboutAlert(
  tx: EntityManager,
  entry: ToldEntry,
  topic: MessageTopic,
  scope: string,
): Promise<Composed | null> {
  const [alert] = await tx.query<ToldAlert[]>(
    `SELECT alert.id, e.title, e.level, place.name AS place, e.articles, e.negative,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'figures', figures) ORDER BY at, rule), '[]')
        FROM alert_reason WHERE alert_id = alert.id) AS reasons,
       (SELECT name FROM account WHERE id = $2) AS called, alert.state
     FROM alert JOIN event e ON e.id = alert.event_id LEFT JOIN place ON place.code = e.place_code WHERE alert.id = $1`,
    [entry.subjectId, entry.data['account'] ?? null],
  );
  if (alert === undefined) return null;
  // Its case is told of, and its clocks.
  if (entry.kind === 'alert.raised' && alert.state === 'case_opened') return null;
  const level = LABELS.level[alert.level];
  const heads: Readonly<Record<string, string>> = {
    'alert.raised': `【预警·${level}】`,
    'alert.reopened': `【预警重新打开·${level}】`,
    'alert.called': `【呼叫 ${alert.called ?? ''}】`,
    'alert.unanswered': '【无人应答】',
  };
  return {
    topic,
    level: alert.level,
    title: `${heads[entry.kind] ?? ''}${alert.title}`,
    lines: [
      `${alert.place ?? '地点未判明'}，${alert.articles} 篇，负面 ${alert.negative} 篇`,
      ...(await withWatchNames(tx, alert.reasons, scope)).map(
        (reason) => `${LABELS.rule[reason.rule]}：${describeReason(reason)}`,
      ),
    ],
    path: '/desk',
  };
}

interface ToldCase {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly level: EventLevel;
  readonly unit: string;
}

async function aboutCase(
  tx: EntityManager,
  entry: ToldEntry,
  topic: MessageTopic,
): Promise<Composed | null> {
  const [told] = await tx.query<ToldCase[]>(
    `SELECT c.id, c.number, c.title, c.level, u.name AS unit FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $1`,
    [entry.caseId],
  );
  if (told === undefined) return null;
  return {
    topic,
    level: told.level,
    title: `【${HEADS[entry.kind] ?? ''}】${told.title}`,
    lines: [
      `${told.number}，${LABELS.level[told.level]}，责任单位 ${told.unit}`,
      ...clockLine(entry),
    ],
    path: `/cases/${told.id}`,
  };
}

const HEADS: Readonly<Record<string, string>> = {
  'case.opened': '已立单',
  'case.accepted': '已签收',
  'case.objected': '承办单位提出异议',
  'case.reassigned': '已改派',
  'case.closed': '已办结',
  'clock.half': LABELS.notice.half,
  'clock.four_fifths': LABELS.notice.four_fifths,
  'clock.breach': LABELS.notice.breach,
  'clock.overdue': LABELS.notice.overdue,
  'clock.paused': '时限已暂停',
  'clock.resumed': '时限恢复计时',
  'clock.extended': '时限已延长',
  'release.submitted': '稿件待审查',
  'release.published': '已发布',
  'release.withdrawn': '发布已撤回',
};

const BEIJING = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function clockLine({ data }: ToldEntry): readonly string[] {
  const { duty, dueAt } = data;
  if (typeof duty !== 'string' || typeof dueAt !== 'string') return [];
  const up = typeof data['escalatedTo'] === 'string' ? `，已升级至${data['escalatedTo']}` : '';
  return [`${LABELS.duty[duty as Duty]}，时限 ${BEIJING.format(new Date(dueAt))}${up}`];
}
