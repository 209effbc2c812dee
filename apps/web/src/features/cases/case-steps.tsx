import type { CaseDetail } from '@huixiang/contracts';
import { dateTime } from '../../lib/format';

/** The road of a case in five steps, each with the moment it was taken. */
export function CaseSteps({ detail }: { detail: CaseDetail }) {
  const published = detail.releases.filter((release) => release.state === 'published');
  const steps: readonly [string, string | null][] = [
    ['立单', detail.case.openedAt],
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
