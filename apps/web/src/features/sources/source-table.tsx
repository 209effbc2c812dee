import type { SourceView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Empty, Tag, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { Link } from 'react-router';
import { ChosenColumns } from '../../components/chosen-columns';
import { Sparkline } from '../../components/sparkline';
import { TimeAgo } from '../../components/time-ago';
import { span } from '../../lib/format';
import { useColumns } from '../../lib/use-columns';
import { useNow } from '../../lib/use-now';
import { SourceHealth } from './source-health';
import { TEXT } from './text.zh';

export const KIND_NAMES = {
  feed: TEXT.kindFeed,
  push: TEXT.kindPush,
  import: TEXT.kindImport,
} as const;

/** Sources by row; a name leads to the source's own page. */
export function SourceTable({
  sources,
  filtered,
  selected,
  onSelect,
}: {
  sources: readonly SourceView[];
  filtered: boolean;
  selected?: readonly number[];
  onSelect?: (ids: readonly number[]) => void;
}) {
  const now = useNow();
  const columns = useColumns<ColumnType<SourceView>>('sources', [
    {
      title: TEXT.name,
      render: (_, source) => (
        <>
          <Link to={`/sources/${source.id}`}>
            <strong>{source.name}</strong>
          </Link>
          <div className="soft small">
            {LABELS.tier[source.tier]}
            {source.place !== null && ` · ${source.place}`}
            {source.folder !== null && ` · ${source.folder}`}
            {source.kind !== 'feed' && (
              <Tag style={{ marginInlineStart: 6 }}>{KIND_NAMES[source.kind]}</Tag>
            )}
          </div>
        </>
      ),
    },
    { title: TEXT.status, width: 280, render: (_, source) => <SourceHealth source={source} /> },
    {
      title: TEXT.lastArticle,
      width: 110,
      render: (_, source) =>
        source.lastArticleAt === null ? (
          <span className="soft">{TEXT.never}</span>
        ) : (
          <TimeAgo at={source.lastArticleAt} />
        ),
    },
    {
      title: TEXT.lastFourteenDays,
      responsive: ['md'],
      width: 120,
      render: (_, source) => <Sparkline values={source.perDay} />,
    },
    { title: TEXT.total, responsive: ['md'], width: 70, align: 'right', dataIndex: 'articles' },
    {
      title: TEXT.lastSuccess,
      responsive: ['lg'],
      width: 110,
      render: (_, source) =>
        source.lastSuccessAt === null ? (
          <span className="soft">{TEXT.never}</span>
        ) : (
          <TimeAgo at={source.lastSuccessAt} />
        ),
    },
    {
      title: TEXT.nextCheck,
      responsive: ['md'],
      width: 128,
      render: (_, source) => nextCheck(source, now),
    },
  ]);
  if (sources.length === 0)
    return <Empty description={filtered ? TEXT.noMatchingSources : TEXT.noSources} />;
  return (
    <ChosenColumns of={columns}>
      <div className="table-scroll">
        <Table<SourceView>
          size="small"
          className="table-wide"
          rowKey="id"
          pagination={sources.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          dataSource={[...sources]}
          {...(onSelect !== undefined && {
            rowSelection: {
              columnWidth: 36,
              selectedRowKeys: [...(selected ?? [])],
              getCheckboxProps: (source) => ({ disabled: !source.managed }),
              onChange: (keys) => onSelect(keys.map(Number)),
            },
          })}
          columns={columns.shown}
        />
      </div>
    </ChosenColumns>
  );
}

function nextCheck(source: SourceView, now: number): string {
  if (source.kind !== 'feed' || source.pausedAt !== null) return '—';
  const wait = Date.parse(source.nextCheckAt) - now;
  return wait <= 0 ? TEXT.soon : TEXT.inSpan(span(wait));
}
