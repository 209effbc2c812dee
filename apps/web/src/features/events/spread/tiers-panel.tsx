import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Panel } from '../../../components/panel';
import { dateTime } from '../../../lib/format';
import { TEXT } from './text.zh';

/** 传播层级: each kind of outlet in the order it was reached. */
export function TiersPanel({ tiers }: { tiers: EventSpread['tiers'] }) {
  return (
    <Panel title={TEXT.tiers}>
      <ul className="list">
        {tiers.map(({ tier, articles, outlets, first }) => (
          <li key={tier} className="row spread">
            <span>{LABELS.tier[tier]}</span>
            <span className="soft small">
              {TEXT.tierCounts(outlets, articles, dateTime(first.at))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
