import { Segmented } from 'antd';
import { useState } from 'react';
import { usePermitted } from '../../lib/session';
import { useKeys } from '../../lib/use-keys';
import { useFilters } from '../../lib/use-filters';
import { ZH } from '../../text/zh';
import { useWatches } from './search.api';
import './search.css';
import { SearchView } from './search-view';
import { type EditedWatch, WatchEditor } from './watch-editor';
import { WatchesView } from './watches-view';

/** 检索与监测方案: what else is there, and what a unit wants to be told of. */
export function SearchPage() {
  const { value, set } = useFilters();
  const watches = useWatches();
  const triages = usePermitted('alert.triage');
  const [edited, setEdited] = useState<EditedWatch | null>(null);
  const view = value('view') ?? 'search';
  useKeys({
    '/': ['检索', () => void (view === 'watches' && set('view', undefined))],
  });
  const edit = triages ? setEdited : null;
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.search}</h1>
        <Segmented
          value={view}
          onChange={(to) => set('view', to === 'search' ? undefined : to)}
          options={[
            { value: 'search', label: '检索' },
            {
              value: 'watches',
              label: `监测方案${watches.data === undefined ? '' : ` ${watches.data.length}`}`,
            },
          ]}
        />
      </div>
      {view === 'watches' ? (
        <WatchesView query={watches} onEdit={edit} />
      ) : (
        <SearchView onEdit={edit} />
      )}
      {edited !== null && <WatchEditor watch={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
