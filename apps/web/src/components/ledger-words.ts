import type { LedgerEntryView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime } from '../lib/format';

const LATE = new Set(['clock.breach', 'accountability.proposed', 'session.refused']);
const KEY = new Set(['case.opened', 'release.published', 'case.closed', 'accountability.decided']);

export function toneOf(entry: LedgerEntryView): '' | 'late' | 'key' {
  if (LATE.has(entry.body.kind)) return 'late';
  return KEY.has(entry.body.kind) ? 'key' : '';
}

/** The facts of an entry in a few words; the whole of it stands in the ledger. */
export function describeEntry({ body }: LedgerEntryView): string {
  const data = body.data;
  const label = <T extends keyof typeof LABELS>(table: T, key: unknown): string =>
    (LABELS[table] as Record<string, string>)[String(key)] ?? '';
  switch (body.kind) {
    case 'case.opened':
      return `${String(data['number'])}，${label('level', data['level'])}，${String(data['unit'])}`;
    case 'clock.started':
      return `${label('duty', data['duty'])}，${dateTime(String(data['dueAt']))} 到期`;
    case 'clock.half':
    case 'clock.four_fifths':
    case 'clock.breach':
      return label('duty', data['duty']);
    case 'clock.met':
      return `${label('duty', data['duty'])}，${data['inTime'] ? '按时' : '超时'}`;
    case 'release.drafted':
    case 'release.published':
      return label('releaseKind', data['kind']);
    case 'alert.raised':
    case 'alert.reason_added':
      return (data['rules'] as string[]).map((rule) => label('rule', rule)).join('、');
    case 'alert.dismissed':
      return String(data['reason'] ?? '');
    case 'accountability.proposed':
      return label('ground', data['ground']);
    case 'accountability.decided':
      return `${label('decision', data['decision'])}：${String(data['reason'])}`;
    default:
      return '';
  }
}
