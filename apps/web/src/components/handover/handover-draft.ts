import type { AlertView, DueClock } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime } from '../../lib/format';
import { TEXT } from './text.zh';

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
    ...part(TEXT.waitingAlerts, open, ({ event }) =>
      TEXT.levelAndTitle(LABELS.level[event.level], event.title),
    ),
    ...part(TEXT.snoozed, snoozed, ({ event, snoozedUntil, settleReason }) =>
      TEXT.snoozedLine(
        event.title,
        snoozedUntil === null ? '' : TEXT.backAt(dateTime(snoozedUntil)),
        settleReason ?? '',
      ),
    ),
    ...part(TEXT.dueSoonOrLate, due, ({ clock, case: { number, title }, unit }) =>
      TEXT.dueLine(number, title, LABELS.duty[clock.duty], dateTime(clock.dueAt), unit.name),
    ),
  ].join('\n');
}

function part<T>(name: string, all: readonly T[], line: (one: T) => string): readonly string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  return [
    TEXT.sectionHead(name, all.length),
    ...all.slice(0, MOST).map((one) => `· ${line(one)}`),
    ...(more > 0 ? [TEXT.moreLines(more)] : []),
  ];
}
