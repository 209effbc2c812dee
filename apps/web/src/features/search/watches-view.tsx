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
      title="监测方案"
      extra={
        onEdit !== null && (
          <Button type="primary" size="small" icon={<PlusOutlined />} onClick={() => onEdit(NEW)}>
            新建方案
          </Button>
        )
      }
    >
      <Answer query={query}>
        {(watches) =>
          watches.length === 0 ? (
            <Empty description="还没有监测方案。写下本单位关心的词语，命中时即成预警；只想随时查看的，存为不预警的方案。" />
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
            <ToneTag tone="accent">命中 {watch.articles} 篇起预警</ToneTag>
          ) : (
            <Tag style={{ marginInlineEnd: 0 }}>不预警</Tag>
          )}
        </div>
        <div className="watch-terms">{termWords(watch.terms).join('，')}</div>
        <div className="row soft small">
          {!watch.own && <span>{watch.unit.name}</span>}
          <span>{watch.createdBy}</span>
          {watch.alerts && <span>近 24 小时命中 {watch.foundToday} 篇</span>}
        </div>
      </div>
      {watch.own && onEdit !== null && (
        <span className="row">
          <Button size="small" onClick={() => onEdit(watch)}>
            修改
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() =>
              remove.mutate(watch.id, {
                onSuccess: () => offerUndo(`已删除“${watch.name}”`, () => restore.mutate(watch.id)),
              })
            }
          >
            删除
          </Button>
        </span>
      )}
    </div>
  );
}
