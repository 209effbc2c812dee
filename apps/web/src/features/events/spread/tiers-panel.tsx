import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Panel } from '../../../components/panel';
import { dateTime } from '../../../lib/format';

/** 传播层级: each kind of outlet in the order it was reached. */
export function TiersPanel({ tiers }: { tiers: EventSpread['tiers'] }) {
  return (
    <Panel title="传播层级">
      <ul className="list">
        {tiers.map(({ tier, articles, outlets, first }) => (
          <li key={tier} className="row spread">
            <span>{LABELS.tier[tier]}</span>
            <span className="soft small">
              {outlets} 家 {articles} 篇，{dateTime(first.at)} 起
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
