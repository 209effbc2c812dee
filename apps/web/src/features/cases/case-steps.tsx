import type { CaseDetail } from '@huixiang/contracts';
import { dateTime } from '../../lib/format';
import { answersOf } from './life/answers';

/** The road of a case in five steps, and one more where it was taken up again, each with the moment it was taken. */
export function CaseSteps({ detail }: { detail: CaseDetail }) {
  const published = answersOf(detail);
  const [again] = detail.reopenings;
  const steps: readonly (readonly [string, string | null])[] = [
    ['立单', detail.case.openedAt],
    ...(again === undefined ? [] : [['重启', again.at] as const]),
    ['签收', detail.acceptedAt],
    ['首次发布', published[0]?.publishedAt ?? null],
    ['公布结果', published.find((release) => release.kind === 'result')?.publishedAt ?? null],
    ['办结', detail.closedAt],
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
