import type { EventSpread } from '@huixiang/contracts';
import { useState } from 'react';
import { OutsideLink } from '../../../components/outside-link';
import { dateTime, spanInMinutes } from '../../../lib/format';
import { TEXT } from './text.zh';

/** Chains shown before one asks for more. */
const SHOWN = 3;

/** 谁转了谁: the most printed texts, each opened to its copies. */
export function SpreadChains({ chains }: { chains: EventSpread['chains'] }) {
  const [all, setAll] = useState(false);
  if (chains.length === 0) return <p className="soft small">{TEXT.noReprints}</p>;
  const shown = all ? chains : chains.slice(0, SHOWN);
  return (
    <div className="chains">
      <h3>{TEXT.whoReprintedWhom}</h3>
      {shown.map((chain) => (
        <Chain key={chain.first.id} chain={chain} />
      ))}
      {chains.length > SHOWN && (
        <button type="button" className="link-button small" onClick={() => setAll(!all)}>
          {all ? TEXT.collapse : TEXT.moreReprinted(chains.length - SHOWN)}
        </button>
      )}
    </div>
  );
}

function Chain({
  chain: { first, credited, total, copies },
}: {
  chain: EventSpread['chains'][number];
}) {
  return (
    <details>
      <summary>
        <strong>{first.outlet}</strong>
        <span className="chain-title">{first.title}</span>
        <span className="soft small">{TEXT.reprintedCount(dateTime(first.at), total)}</span>
      </summary>
      {credited !== null && <p className="soft small">{TEXT.creditedSource(credited)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{TEXT.reprint}</th>
            <th scope="col">{TEXT.reprintedFrom}</th>
            <th scope="col">{TEXT.time}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map(({ article, from }) => (
            <tr key={article.id}>
              <td>
                <OutsideLink url={article.url}>{article.outlet}</OutsideLink>
              </td>
              <td>{from}</td>
              <td>
                {dateTime(article.at)}
                <span className="soft">
                  {TEXT.spanLater(spanInMinutes(Date.parse(article.at) - Date.parse(first.at)))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > copies.length && <p className="soft small">{TEXT.earliestOnly(copies.length)}</p>}
    </details>
  );
}
