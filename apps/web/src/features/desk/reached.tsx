import type { AlertContext } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime, spanInMinutes } from '../../lib/format';

/** How far it got: kinds of outlet in the order reached, how long after the first report. */
export function Reached({ context: { reached } }: { context: AlertContext }) {
  const [first] = reached;
  if (first === undefined) return null;
  const begun = Date.parse(first.at);
  return (
    <section>
      <h3>已到哪里</h3>
      <ol className="reached small">
        {reached.map(({ tier, at, outlets, articles }) => (
          <li key={tier} className={tier === 'government' ? 'own' : ''}>
            <span>{LABELS.tier[tier]}</span>
            <span className="soft" title={dateTime(at)}>
              {at === first.at ? '首发' : `${spanInMinutes(Date.parse(at) - begun)}后`}
            </span>
            <span className="soft">
              {outlets} 家 {articles} 篇
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
