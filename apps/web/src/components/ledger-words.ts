import type { LedgerEntryView, LedgerKind } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime } from '../lib/format';
import { ZH } from '../text/zh';

const LATE = new Set([
  'clock.breach',
  'clock.overdue',
  'release.withdrawn',
  'accountability.proposed',
  'session.refused',
  'ledger.refused',
]);
const KEY = new Set(['case.opened', 'release.published', 'case.closed', 'accountability.decided']);

export function toneOf(entry: LedgerEntryView): '' | 'late' | 'key' {
  if (LATE.has(entry.body.kind)) return 'late';
  return KEY.has(entry.body.kind) ? 'key' : '';
}

type Table = keyof typeof LABELS;

function label(table: Table, key: unknown): string {
  return (LABELS[table] as Record<string, string>)[String(key)] ?? '';
}

const duty = (data: Data) => label('duty', data['duty']);
const escalated = (data: Data) =>
  typeof data['escalatedTo'] === 'string'
    ? `${duty(data)}，升级至${data['escalatedTo']}`
    : duty(data);
const changed = (data: Data) => `${duty(data)}，改为 ${dateTime(String(data['dueAt']))} 到期`;
const rules = (data: Data) =>
  (data['rules'] as string[]).map((rule) => label('rule', rule)).join('、');
const moved = (data: Data) => `${String(data['articles'])} 篇：${String(data['reason'])}`;
type Data = LedgerEntryView['body']['data'];

/** What to say of an entry's facts, by kind; kinds that say all by their name are not here. */
const FACTS: Partial<Record<LedgerKind, (data: Data) => string>> = {
  'account.created': (data) => `${label('role', data['role'])}，${String(data['unit'])}`,
  'unit.added': (data) => String(data['name']),
  'unit.changed': (data) => String(data['name']),
  'case.opened': (data) =>
    `${String(data['number'])}，${label('level', data['level'])}，${String(data['unit'])}`,
  'clock.started': (data) => `${duty(data)}，${dateTime(String(data['dueAt']))} 到期`,
  'clock.half': duty,
  'clock.four_fifths': duty,
  'clock.breach': escalated,
  'clock.overdue': escalated,
  'clock.paused': (data) =>
    `${duty(data)}，到 ${dateTime(String(data['until']))}：${String(data['authority'])}`,
  'clock.resumed': changed,
  'clock.extended': (data) => `${changed(data)}：${String(data['authority'])}`,
  'clock.reckoned': changed,
  'case.objected': (data) => String(data['reason']),
  'case.objection_decided': (data) =>
    `${data['upheld'] === true ? '成立' : '不成立'}：${String(data['note'])}`,
  'case.reassigned': (data) =>
    `${String(data['from'])} → ${String(data['to'])}：${String(data['reason'])}`,
  'case.merged': (data) =>
    `${String(data['from'])} 并入 ${String(data['into'])}：${String(data['reason'])}`,
  'case.reopened': (data) =>
    `${label('reopeningGround', data['ground'])}：${String(data['reason'])}`,
  'case.reported': (data) => `${duty(data)}：${String(data['receiver'])}`,
  'case.graded': (data) =>
    `${label('level', data['level'])}，突发事件等级${label('level', data['eventLevel']) || '无'}：${String(data['reason'])}`,
  'request.made': (data) =>
    `${String(data['to'])}，${data['clues'] === true ? '移送谣言线索，' : ''}${dateTime(String(data['dueAt']))} 前答复`,
  'request.answered': (data) => String(data['to']),
  'request.withdrawn': (data) => `${String(data['to'])}：${String(data['reason'])}`,
  'case.document_made': (data) => label('documentKind', data['document']),
  'case.consulted': (data) => String(data['convener']),
  'rule.changed': (data) =>
    `${data['enabled'] === true ? '启用' : '停用'}：${String(data['basis'])}`,
  'rule.calendar_set': (data) =>
    `${String(data['year'])} 年，放假 ${String(data['off'])} 天，调休上班 ${String(data['worked'])} 天`,
  'clock.met': (data) => `${duty(data)}，${data['inTime'] === true ? '按时' : '超时'}`,
  'release.drafted': (data) => label('releaseKind', data['kind']),
  'release.published': (data) => label('releaseKind', data['kind']),
  'release.cosigned': (data) => (data['verdict'] === 'signed' ? '同意' : '不同意'),
  'release.placed': (data) => label('channel', data['channel']),
  'release.revised': (data) => `第 ${String(data['version'])} 版`,
  'release.submitted': (data) => `第 ${String(data['version'])} 版`,
  'release.reviewed': (data) =>
    `${label('reviewKind', data['check'])}${label('reviewVerdict', data['verdict'])}`,
  'release.evidence_kept': (data) => (data['what'] === 'page' ? '发布网页' : '上传文件'),
  'commitment.confirmed': (data) => `${String(data['dueOn'])} 前`,
  'commitment.dismissed': (data) => String(data['reason']),
  'release.withdrawn': (data) =>
    `${label('withdrawalCause', data['cause'])} ${String(data['reason'])}`.trim(),
  'assessment.drawn': (data) => `${String(data['unit'])}，${String(data['cases'])} 件`,
  'assessment.item_added': (data) =>
    `${String(data['title'])} ${String(data['points'])} 分：${String(data['reason'])}`,
  'assessment.item_removed': (data) => `${String(data['title'])} ${String(data['points'])} 分`,
  'assessment.answered': (data) => (data['upheld'] === true ? '采纳' : '不采纳'),
  'assessment.withdrawn': (data) => String(data['reason']),
  'briefing.issued': (data) => `${String(data['title'])}${String(data['issue'])}`,
  'rating.recorded': (data) =>
    `满意 ${String(data['satisfied'])}，基本满意 ${String(data['basically'])}，不满意 ${String(data['dissatisfied'])}`,
  'standard.set': (data) => `${String(data['validFrom'])} 起：${String(data['basis'])}`,
  'ledger.refused': (data) =>
    `${String(data['witness'])}：${ZH.witnessRefusals[String(data['why'])] ?? String(data['why'])}`,
  'event.merged': moved,
  'event.split': moved,
  'event.articles_moved': moved,
  'event.decision_undone': (data) => `${String(data['articles'])} 篇移回`,
  'event.level_set': (data) => `${label('level', data['level'])}：${String(data['reason'])}`,
  'alert.raised': rules,
  'alert.reason_added': rules,
  'alert.dismissed': (data) => String(data['reason']),
  'signal.found': (data) => `${String(data['articles'])} 篇`,
  'signal.dismissed': (data) => String(data['reason']),
  'alert.snoozed': (data) => `到 ${dateTime(String(data['until']))}：${String(data['reason'])}`,
  'accountability.proposed': (data) => label('ground', data['ground']),
  'accountability.appeal_decided': (data) =>
    `${label('decision', data['decision'])}：${String(data['reason'])}`,
  'accountability.decided': (data) =>
    `${label('decision', data['decision'])}：${String(data['reason'])}`,
};

/** The facts of an entry in a few words; the whole of it stands in the ledger. */
export function describeEntry({ body }: LedgerEntryView): string {
  return FACTS[body.kind]?.(body.data) ?? '';
}
