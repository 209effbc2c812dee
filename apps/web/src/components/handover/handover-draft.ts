import type { AlertView, DueClock } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime } from '../../lib/format';

/** Lines of a kind; what is beyond them is counted. */
const MOST = 5;

/** What whoever comes needs to know, drafted from what stands: waiting alerts, those put off, what falls due. */
export function handoverDraft(standing: {
  readonly open: readonly AlertView[];
  readonly snoozed: readonly AlertView[];
  readonly due: readonly DueClock[];
}): string {
  const { open, snoozed, due } = standing;
  return [
    ...part('待处置预警', open, ({ event }) => `${LABELS.level[event.level]}：${event.title}`),
    ...part(
      '已暂缓',
      snoozed,
      ({ event, snoozedUntil, settleReason }) =>
        `${event.title}，${snoozedUntil === null ? '' : `${dateTime(snoozedUntil)} 回来，`}${settleReason ?? ''}`,
    ),
    ...part(
      '将到期或已超时',
      due,
      ({ clock, case: { number, title }, unit }) =>
        `${number} ${title}，${LABELS.duty[clock.duty]} ${dateTime(clock.dueAt)}，${unit.name}`,
    ),
  ].join('\n');
}

function part<T>(name: string, all: readonly T[], line: (one: T) => string): readonly string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  return [
    `【${name} ${all.length}】`,
    ...all.slice(0, MOST).map((one) => `· ${line(one)}`),
    ...(more > 0 ? [`· 另有 ${more} 条`] : []),
  ];
}
