import type { AlertView, DueClock } from '@huixiang/contracts';
import { handoverDraft } from './handover-draft';

const alert = (title: string, over: Partial<AlertView> = {}) =>
  ({
    event: { title, level: 'II' },
    snoozedUntil: null,
    settleReason: null,
    ...over,
  }) as AlertView;
const clock = {
  clock: { duty: 'response', dueAt: '2026-11-26T17:01:00Z' },
  case: { number: '2026-0013', title: '道路开挖' },
  unit: { name: '竹影区住建局' },
} as DueClock;

describe('the draft of a handover', () => {
  it('is empty where nothing stands', () => {
    expect(handoverDraft({ open: [], snoozed: [], due: [] })).toBe('');
  });

  it('tells what waits, what was put off and why, and what falls due for whom', () => {
    const snoozed = alert('停水', {
      snoozedUntil: '2026-11-27T00:00:00Z',
      settleReason: '等待属地反馈',
    });
    expect(handoverDraft({ open: [alert('校园餐')], snoozed: [snoozed], due: [clock] })).toBe(
      [
        '【待处置预警 1】',
        '· 重大：校园餐',
        '【已暂缓 1】',
        '· 停水，11月27日 08:00 回来，等待属地反馈',
        '【将到期或已超时 1】',
        '· 2026-0013 道路开挖，首次回应 11月27日 01:01，竹影区住建局',
      ].join('\n'),
    );
  });

  it('counts what is beyond five', () => {
    const open = Array.from({ length: 8 }, (_, i) => alert(`第 ${i} 件`));
    expect(handoverDraft({ open, snoozed: [], due: [] }).split('\n').at(-1)).toBe('· 另有 3 条');
  });
});
