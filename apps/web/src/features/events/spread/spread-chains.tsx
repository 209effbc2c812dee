import type { EventSpread } from '@huixiang/contracts';
import { useState } from 'react';
import { OutsideLink } from '../../../components/outside-link';
import { dateTime, spanInMinutes } from '../../../lib/format';

/** Chains shown before one asks for more. */
const SHOWN = 3;

/** 谁转了谁: the most printed texts, each opened to its copies. */
export function SpreadChains({ chains }: { chains: EventSpread['chains'] }) {
  const [all, setAll] = useState(false);
  if (chains.length === 0) return <p className="soft small">没有监测到转载。</p>;
  const shown = all ? chains : chains.slice(0, SHOWN);
  return (
    <div className="chains">
      <h3>谁转了谁</h3>
      {shown.map((chain) => (
        <Chain key={chain.first.id} chain={chain} />
      ))}
      {chains.length > SHOWN && (
        <button type="button" className="link-button small" onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${chains.length - SHOWN} 篇被转载`}
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
        <span className="soft small">
          {dateTime(first.at)}，被转载 {total} 篇
        </span>
      </summary>
      {credited !== null && (
        <p className="soft small">文中注明来自“{credited}”，该来源不在监测范围内。</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">转载</th>
            <th scope="col">转自</th>
            <th scope="col">时间</th>
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
                  （{spanInMinutes(Date.parse(article.at) - Date.parse(first.at))}后）
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > copies.length && <p className="soft small">只列出最早的 {copies.length} 篇。</p>}
    </details>
  );
}
