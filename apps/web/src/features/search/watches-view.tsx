import { PlusOutlined } from '@ant-design/icons';
import { type WatchView, USUAL_WATCH_ARTICLES } from '@huixiang/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Tag } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { queryString } from '../../lib/api';
import { useUndo } from '../../lib/use-undo';
import { useRemoveWatch, useRestoreWatch } from './search.api';
import { termWords } from './term-words';
import { addressOf } from './terms-in-address';
import type { EditedWatch } from './watch-editor';
import { TEXT } from './text.zh';

const NEW: EditedWatch = {
  id: null,
  name: '',
  terms: { q: '' },
  alerts: true,
  articles: USUAL_WATCH_ARTICLES,
};

/** The watches of the unit and of those below: what each looks for, whether it alerts, what it found today. */
export function WatchesView({
  query,
  onEdit,
}: {
  query: UseQueryResult<WatchView[]>;
  /** Null where the reader may not. */
  onEdit: ((watch: EditedWatch) => void) | null;
}) {
  return (
    <Panel
      title={TEXT.watches}
      extra={
        onEdit !== null && (
          <Button type="primary" size="small" icon={<PlusOutlined />} onClick={() => onEdit(NEW)}>
            {TEXT.newWatch}
          </Button>
        )
      }
    >
      <Answer query={query}>
        {(watches) =>
          watches.length === 0 ? (
            <Empty description={TEXT.noWatches} />
          ) : (
            <ul className="list">
              {watches.map((watch) => (
                <li key={watch.id}>
                  <WatchRow watch={watch} onEdit={onEdit} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}

function WatchRow({
  watch,
  onEdit,
}: {
  watch: WatchView;
  onEdit: ((watch: EditedWatch) => void) | null;
}) {
  const remove = useRemoveWatch();
  const restore = useRestoreWatch();
  const offerUndo = useUndo();
  return (
    <div className="row spread watch-row">
      <div style={{ minWidth: 0, flex: 1 }}>
        <div className="row">
          <Link to={`/search${queryString(addressOf(watch.terms))}`} style={{ fontWeight: 600 }}>
            {watch.name}
          </Link>
          {watch.alerts ? (
            <ToneTag tone="accent">{TEXT.alertsFrom(watch.articles)}</ToneTag>
          ) : (
            <Tag style={{ marginInlineEnd: 0 }}>{TEXT.noAlerts}</Tag>
          )}
        </div>
        <div className="watch-terms">{termWords(watch.terms).join(TEXT.commaJoin)}</div>
        <div className="row soft small">
          {!watch.own && <span>{watch.unit.name}</span>}
          <span>{watch.createdBy}</span>
          {watch.alerts && <span>{TEXT.foundToday(watch.foundToday)}</span>}
        </div>
      </div>
      {watch.own && onEdit !== null && (
        <span className="row">
          <Button size="small" onClick={() => onEdit(watch)}>
            {TEXT.edit}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() =>
              remove.mutate(watch.id, {
                onSuccess: () =>
                  offerUndo(TEXT.watchDeleted(watch.name), () => restore.mutate(watch.id)),
              })
            }
          >
            {TEXT.remove}
          </Button>
        </span>
      )}
    </div>
  );
}
