import type { SourceView } from '@huixiang/contracts';
import { LABELS, OUTLET_TIERS } from '@huixiang/domain';
import { DownOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { useMessage } from '../../lib/message';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { AddSourceDialog } from './add-source-dialog';
import { ImportDialog } from './import-dialog';
import { OpmlDialog } from './opml-dialog';
import { HEALTH_NAMES, type Health, healthOf } from './source-health';
import { chosenOf } from './selection';
import { SourceTable } from './source-table';
import { useAct, useSources } from './sources.api';
import { TEXT } from './text.zh';
import './sources.css';

/** 信息源: are we hearing; those in trouble first, in plain words. */
export function SourcesPage() {
  const query = useSources();
  const manages = usePermitted('source.manage');
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.sources}</h1>
        {manages && <Actions sources={query.data ?? []} />}
      </div>
      <Answer query={query}>
        {(sources) => (
          <>
            <Figures sources={sources} />
            <Sources sources={sources} manages={manages} />
          </>
        )}
      </Answer>
    </div>
  );
}

function Actions({ sources }: { sources: readonly SourceView[] }) {
  const [dialog, setDialog] = useState<'add' | 'table' | 'opml' | null>(null);
  const close = () => setDialog(null);
  return (
    <Space>
      <Dropdown
        menu={{
          items: [
            { key: 'table', label: TEXT.importMessages },
            { key: 'opml', label: TEXT.importOpml },
            { type: 'divider' },
            {
              key: 'export',
              label: <a href="/api/opml/sources.opml">{TEXT.exportOpml}</a>,
            },
            {
              key: 'corrections',
              label: <a href="/api/articles/corrections.ndjson">{TEXT.exportCorrections}</a>,
            },
          ],
          onClick: ({ key }) => {
            if (key === 'table' || key === 'opml') setDialog(key);
          },
        }}
      >
        <Button>
          {TEXT.importExport}
          <DownOutlined />
        </Button>
      </Dropdown>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('add')}>
        {TEXT.addSource}
      </Button>
      {dialog === 'add' && <AddSourceDialog sources={sources} onClose={close} />}
      {dialog === 'table' && (
        <ImportDialog
          sources={sources.filter((one) => one.kind === 'import' && one.managed)}
          onClose={close}
        />
      )}
      {dialog === 'opml' && <OpmlDialog onClose={close} />}
    </Space>
  );
}

function Figures({ sources }: { sources: readonly SourceView[] }) {
  const count = (health: Health) => sources.filter((one) => healthOf(one) === health).length;
  const today = sources.reduce((sum, source) => sum + (source.perDay.at(-1) ?? 0), 0);
  return (
    <div className="figures">
      <Figure
        label={TEXT.sources}
        value={TEXT.sourcesCount(sources.length)}
        change={TEXT.pausedCount(count('paused'))}
      />
      <Figure
        label={TEXT.healthWell}
        value={TEXT.sourcesCount(count('well'))}
        change={TEXT.waitingCount(count('waiting'))}
      />
      <Figure
        label={TEXT.healthFailing}
        value={TEXT.sourcesCount(count('failing'))}
        tone={count('failing') > 0 ? 'risk' : undefined}
        change={TEXT.retriesForever}
      />
      <Figure label={TEXT.newInDay} value={TEXT.articlesToday(today)} />
    </div>
  );
}

function Sources({ sources, manages }: { sources: readonly SourceView[]; manages: boolean }) {
  const [selected, setSelected] = useState<readonly number[]>([]);
  const { value, set } = useFilters();
  const folders = [...new Set(sources.flatMap((one) => one.folder ?? []))].sort();
  const shown = sources.filter((source) => matches(source, value));
  const isFiltered = shown.length < sources.length;
  // What a filter hides is not acted on: nobody sees that it is chosen.
  const chosen = chosenOf(shown, selected);
  return (
    <>
      <div className="row">
        <Input.Search
          allowClear
          placeholder={TEXT.nameOrAddress}
          aria-label={TEXT.searchSources}
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 220 }}
        />
        <Select
          allowClear
          placeholder={TEXT.status}
          aria-label={TEXT.status}
          value={value('health')}
          onChange={(to) => set('health', to)}
          style={{ width: 130 }}
          options={Object.entries(HEALTH_NAMES).map(([name, label]) => ({ value: name, label }))}
        />
        <Select
          allowClear
          placeholder={TEXT.tier}
          aria-label={TEXT.tier}
          value={value('tier')}
          onChange={(to) => set('tier', to)}
          style={{ width: 120 }}
          options={OUTLET_TIERS.map((tier) => ({ value: tier, label: LABELS.tier[tier] }))}
        />
        {folders.length > 0 && (
          <Select
            allowClear
            placeholder={TEXT.folder}
            aria-label={TEXT.folder}
            value={value('folder')}
            onChange={(to) => set('folder', to)}
            style={{ width: 140 }}
            options={folders.map((folder) => ({ value: folder, label: folder }))}
          />
        )}
        {isFiltered && <span className="soft small">{TEXT.shownCount(shown.length)}</span>}
      </div>
      {chosen.length > 0 && <Selection ids={chosen} onDone={() => setSelected([])} />}
      <Panel>
        <SourceTable
          sources={shown}
          filtered={isFiltered}
          {...(manages && { selected: chosen, onSelect: setSelected })}
        />
      </Panel>
    </>
  );
}

function matches(source: SourceView, value: (name: string) => string | undefined): boolean {
  const text = value('q')?.toLowerCase();
  return (
    (text === undefined || `${source.name} ${source.url ?? ''}`.toLowerCase().includes(text)) &&
    (value('health') ?? healthOf(source)) === healthOf(source) &&
    (value('tier') ?? source.tier) === source.tier &&
    (value('folder') ?? source.folder) === source.folder
  );
}

function Selection({ ids, onDone }: { ids: readonly number[]; onDone: () => void }) {
  const act = useAct();
  const message = useMessage();
  const run = (name: 'check' | 'pause' | 'resume') =>
    act.mutate(
      { ids: [...ids], act: name },
      {
        onSuccess: (changed) => {
          void message.success(TEXT.doneCount(DONE[name], changed));
          onDone();
        },
      },
    );
  return (
    <div className="row selection-bar">
      <span>{TEXT.selectedCount(ids.length)}</span>
      <Button size="small" onClick={() => run('check')}>
        {TEXT.checkNow}
      </Button>
      <Button size="small" onClick={() => run('pause')}>
        {TEXT.pause}
      </Button>
      <Button size="small" onClick={() => run('resume')}>
        {TEXT.resume}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {TEXT.clearSelection}
      </Button>
    </div>
  );
}

const DONE = { check: TEXT.checkScheduled, pause: TEXT.paused, resume: TEXT.resumed } as const;
