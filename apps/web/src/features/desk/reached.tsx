import type { AlertContext } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime, spanInMinutes } from '../../lib/format';
import { TEXT } from './text.zh';

/** How far it got: kinds of outlet in the order reached, how long after the first report. */
export function Reached({ context: { reached } }: { context: AlertContext }) {
  const [first] = reached;
  if (first === undefined) return null;
  const begun = Date.parse(first.at);
  return (
    <section>
      <h3>{TEXT.howFar}</h3>
      <ol className="reached small">
        {reached.map(({ tier, at, outlets, articles }) => (
          <li key={tier} className={tier === 'government' ? 'own' : ''}>
            <span>{LABELS.tier[tier]}</span>
            <span className="soft" title={dateTime(at)}>
              {at === first.at
                ? TEXT.firstReport
                : TEXT.spanLater(spanInMinutes(Date.parse(at) - begun))}
            </span>
            <span className="soft">{TEXT.outletsArticles(outlets, articles)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
