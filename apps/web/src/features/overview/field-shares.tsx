import type { OverviewView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Link } from 'react-router';
import { Bar } from '../../components/bar';
import { Panel } from '../../components/panel';
import { TEXT } from './text.zh';

/** Negative voices by field of life, the most first. */
export function FieldShares({ fields }: { fields: OverviewView['fields'] }) {
  const most = Math.max(1, ...fields.map(({ negative }) => negative));
  return (
    <Panel title={TEXT.fields} extra={<span className="soft small">{TEXT.fieldSharesNote}</span>}>
      {fields.length === 0 && <span className="soft">{TEXT.noArticlesByField}</span>}
      <ul className="shares small">
        {fields.map(({ field, articles, negative }) => (
          <li key={field}>
            <Link to={`/events?field=${field}&sort=heat`}>{LABELS.field[field]}</Link>
            <Bar share={negative / most} colour="var(--negative)" />
            <span className="share-count">
              {negative} <span className="soft">/ {articles}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
