import { type SourceView, sourceList } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Space, Table, Tooltip } from 'antd';
import { Answer } from '../../components/answer';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { change, explain, read } from '../../lib/api';
import { ago, dateTime, span } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';

/** 信息源: are we hearing; those in trouble first, in plain words. */
export function SourcesPage() {
  const query = useQuery({
    queryKey: ['sources'],
    queryFn: () => read('/sources', sourceList),
    refetchInterval: 15_000,
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.sources}</h1>
      </div>
      <Answer query={query}>
        {(sources) => (
          <>
            <Figures sources={sources} />
            <Panel>
              <Sources sources={sources} />
            </Panel>
          </>
        )}
      </Answer>
    </div>
  );
}

function Figures({ sources }: { sources: readonly SourceView[] }) {
  const failing = sources.filter((source) => source.failure !== null && source.pausedAt === null);
  const today = sources.reduce((sum, source) => sum + (source.perDay.at(-1) ?? 0), 0);
  return (
    <div className="figures">
      <Figure
        label="信息源"
        value={`${sources.length} 个`}
        change={`暂停 ${sources.filter((one) => one.pausedAt !== null).length} 个`}
      />
      <Figure
        label="正常"
        value={`${sources.filter((one) => one.failure === null && one.pausedAt === null).length} 个`}
      />
      <Figure
        label="异常"
        value={`${failing.length} 个`}
        tone={failing.length > 0 ? 'risk' : undefined}
        change="会自动重试，从不放弃"
      />
      <Figure label="近 24 小时新增" value={`${today} 篇`} />
    </div>
  );
}

function Sources({ sources }: { sources: readonly SourceView[] }) {
  const now = useNow();
  const manages = usePermitted('source.manage');
  const client = useQueryClient();
  const { message } = App.useApp();
  const act = useMutation({
    mutationFn: ({ id, verb }: { id: number; verb: 'check' | 'pause' | 'resume' }) =>
      change('POST', `/sources/${id}/${verb}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
    onError: (error) => void message.error(explain(error)),
  });
  return (
    <Table<SourceView>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...sources]}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description="还没有信息源" /> }}
      columns={[
        {
          title: '名称',
          render: (_, source) => (
            <Tooltip title={source.url}>
              <strong>{source.name}</strong>
              <div className="soft small">
                {LABELS.tier[source.tier]}
                {source.place !== null && ` · ${source.place}`}
              </div>
            </Tooltip>
          ),
        },
        { title: '状态', width: 260, render: (_, source) => <Health source={source} /> },
        {
          title: '最近新信息',
          width: 110,
          render: (_, source) =>
            source.lastArticleAt === null ? (
              <span className="soft">从未</span>
            ) : (
              ago(source.lastArticleAt, now)
            ),
        },
        {
          title: '近 14 天',
          responsive: ['md'],
          width: 120,
          render: (_, source) => <Sparkline values={source.perDay} />,
        },
        { title: '累计', responsive: ['md'], width: 70, align: 'right', dataIndex: 'articles' },
        {
          title: '下次检查',
          responsive: ['md'],
          width: 110,
          render: (_, source) =>
            source.pausedAt !== null
              ? '—'
              : Date.parse(source.nextCheckAt) <= now
                ? '即将'
                : `${span(Date.parse(source.nextCheckAt) - now)}后`,
        },
        ...(manages
          ? [
              {
                title: '操作',
                width: 150,
                render: (_: unknown, source: SourceView) => (
                  <Space>
                    <Button
                      size="small"
                      disabled={source.pausedAt !== null}
                      onClick={() => act.mutate({ id: source.id, verb: 'check' })}
                    >
                      立即检查
                    </Button>
                    <Button
                      size="small"
                      onClick={() =>
                        act.mutate({
                          id: source.id,
                          verb: source.pausedAt === null ? 'pause' : 'resume',
                        })
                      }
                    >
                      {source.pausedAt === null ? '暂停' : '恢复'}
                    </Button>
                  </Space>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Health({ source }: { source: SourceView }) {
  if (source.pausedAt !== null)
    return <span className="soft">■ 已暂停，{dateTime(source.pausedAt)} 起</span>;
  if (source.failure !== null) {
    return (
      <Tooltip title={source.failureDetail}>
        <span className="risk">
          ▲ {ZH.sourceFailures[source.failure] ?? source.failure}
          <span className="soft small">（连续 {source.failuresInRow} 次）</span>
        </span>
      </Tooltip>
    );
  }
  if (source.lastSuccessAt === null) return <span className="soft">○ 等待首次检查</span>;
  return <span className="good">● 正常</span>;
}
