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
import { ZH } from '../../text/zh';
import { AddSourceDialog } from './add-source-dialog';
import { ImportDialog } from './import-dialog';
import { OpmlDialog } from './opml-dialog';
import { HEALTH_NAMES, type Health, healthOf } from './source-health';
import { chosenOf } from './selection';
import { SourceTable } from './source-table';
import { useAct, useSources } from './sources.api';
import './sources.css';

/** 信息源: are we hearing; those in trouble first, in plain words. */
export function SourcesPage() {
  const query = useSources();
  const manages = usePermitted('source.manage');
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.sources}</h1>
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
            { key: 'table', label: '导入留言表格（CSV、Excel）' },
            { key: 'opml', label: '导入订阅列表（OPML）' },
            { type: 'divider' },
            {
              key: 'export',
              label: <a href="/api/opml/sources.opml">导出订阅列表（OPML）</a>,
            },
            {
              key: 'corrections',
              label: <a href="/api/articles/corrections.ndjson">导出人工更正（供重新训练）</a>,
            },
          ],
          onClick: ({ key }) => {
            if (key === 'table' || key === 'opml') setDialog(key);
          },
        }}
      >
        <Button>
          导入导出 <DownOutlined />
        </Button>
      </Dropdown>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('add')}>
        添加信息源
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
      <Figure label="信息源" value={`${sources.length} 个`} change={`暂停 ${count('paused')} 个`} />
      <Figure
        label="正常"
        value={`${count('well')} 个`}
        change={`等待首次检查 ${count('waiting')} 个`}
      />
      <Figure
        label="异常"
        value={`${count('failing')} 个`}
        tone={count('failing') > 0 ? 'risk' : undefined}
        change="会自动重试，从不放弃"
      />
      <Figure label="近 24 小时新增" value={`${today} 篇`} />
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
          placeholder="名称或网址"
          aria-label="搜索信息源"
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 220 }}
        />
        <Select
          allowClear
          placeholder="状态"
          aria-label="状态"
          value={value('health')}
          onChange={(to) => set('health', to)}
          style={{ width: 130 }}
          options={Object.entries(HEALTH_NAMES).map(([name, label]) => ({ value: name, label }))}
        />
        <Select
          allowClear
          placeholder="层级"
          aria-label="层级"
          value={value('tier')}
          onChange={(to) => set('tier', to)}
          style={{ width: 120 }}
          options={OUTLET_TIERS.map((tier) => ({ value: tier, label: LABELS.tier[tier] }))}
        />
        {folders.length > 0 && (
          <Select
            allowClear
            placeholder="分组"
            aria-label="分组"
            value={value('folder')}
            onChange={(to) => set('folder', to)}
            style={{ width: 140 }}
            options={folders.map((folder) => ({ value: folder, label: folder }))}
          />
        )}
        {isFiltered && <span className="soft small">显示 {shown.length} 个</span>}
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
          void message.success(`${DONE[name]} ${changed} 个`);
          onDone();
        },
      },
    );
  return (
    <div className="row selection-bar">
      <span>已选 {ids.length} 个</span>
      <Button size="small" onClick={() => run('check')}>
        立即检查
      </Button>
      <Button size="small" onClick={() => run('pause')}>
        暂停
      </Button>
      <Button size="small" onClick={() => run('resume')}>
        恢复
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        取消选择
      </Button>
    </div>
  );
}

const DONE = { check: '已安排检查', pause: '已暂停', resume: '已恢复' } as const;
