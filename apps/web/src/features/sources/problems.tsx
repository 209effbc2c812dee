import type { SourceTrial } from '@huixiang/contracts';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

type Problem = NonNullable<SourceTrial['document']>['problems'][number];

/** What is wrong with a document that could be read all the same; one line a kind. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return <span className="good">{TEXT.noProblems}</span>;
  const kinds = new Map<string, Problem[]>();
  for (const one of problems) kinds.set(one.code, [...(kinds.get(one.code) ?? []), one]);
  return (
    <ul className="problems">
      {[...kinds].map(([code, found]) => (
        <li key={code}>
          <span className="risk">▲ {WORDS.readingProblems[code] ?? code}</span>
          {found.length > 1 && <span className="soft">{TEXT.placesCount(found.length)}</span>}
          <span className="soft small">{TEXT.problemDetail(found[0]!.detail)}</span>
        </li>
      ))}
    </ul>
  );
}
