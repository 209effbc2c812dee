import type { CaseDetail } from '@huixiang/contracts';
import { dateTime } from '../../lib/format';
import { answersOf } from './life/answers';
import { TEXT } from './text.zh';

/** The road of a case in five steps, and one more where it was taken up again, each with the moment it was taken. */
export function CaseSteps({ detail }: { detail: CaseDetail }) {
  const published = answersOf(detail);
  const [again] = detail.reopenings;
  const steps: readonly (readonly [string, string | null])[] = [
    [TEXT.opened, detail.case.openedAt],
    ...(again === undefined ? [] : [[TEXT.reopened, again.at] as const]),
    [TEXT.stepAccepted, detail.acceptedAt],
    [TEXT.firstRelease, published[0]?.publishedAt ?? null],
    [
      TEXT.resultRelease,
      published.find((release) => release.kind === 'result')?.publishedAt ?? null,
    ],
    [TEXT.stepClosed, detail.closedAt],
  ];
  return (
    <ol className="steps">
      {steps.map(([name, at]) => (
        <li key={name} className={at === null ? '' : 'done'}>
          <div>{name}</div>
          <div className="soft small">{at === null ? '—' : dateTime(at)}</div>
        </li>
      ))}
    </ol>
  );
}
