import { Segmented } from 'antd';
import { useState } from 'react';
import { usePermitted } from '../../lib/session';
import { useKeys } from '../../lib/use-keys';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { useWatches } from './search.api';
import './search.css';
import { SearchView } from './search-view';
import { type EditedWatch, WatchEditor } from './watch-editor';
import { WatchesView } from './watches-view';
import { TEXT } from './text.zh';

/** 检索与监测方案: what else is there, and what a unit wants to be told of. */
export function SearchPage() {
  const { value, set } = useFilters();
  const watches = useWatches();
  const triages = usePermitted('alert.triage');
  const [edited, setEdited] = useState<EditedWatch | null>(null);
  const view = value('view') ?? 'search';
  useKeys({
    '/': [TEXT.search, () => void (view === 'watches' && set('view', undefined))],
  });
  const edit = triages ? setEdited : null;
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.search}</h1>
        <Segmented
          value={view}
          onChange={(to) => set('view', to === 'search' ? undefined : to)}
          options={[
            { value: 'search', label: TEXT.search },
            {
              value: 'watches',
              label: TEXT.watchesTab(watches.data === undefined ? '' : ` ${watches.data.length}`),
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
