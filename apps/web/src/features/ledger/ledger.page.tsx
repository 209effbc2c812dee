import { DownloadOutlined } from '@ant-design/icons';
import {
  LEDGER_KINDS,
  type LedgerEntryView,
  type LedgerKind,
  type LedgerStatus,
  ledgerPage,
  ledgerStatus,
  ledgerVerification,
} from '@huixiang/contracts';
import { isWholeScope } from '@huixiang/domain';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Button, Empty, Input, Select, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ChosenTable } from '../../components/chosen-table';
import { describeEntry, toneOf } from '../../components/ledger-words';
import { Panel } from '../../components/panel';
import { PeriodTag } from '../../components/period-tag';
import { ToneTag } from '../../components/tags';
import { change, explain, queryString, read } from '../../lib/api';
import { dateTime, fullDateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { ZH } from '../../text/zh';

/** 台账: every decision in order, and whether it can be trusted. */
export function LedgerPage() {
  const whole = isWholeScope(useSession()?.unit.path ?? '');
  const exports = usePermitted('ledger.export') && whole;
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.ledger}</h1>
        {exports && (
          <Button icon={<DownloadOutlined />} href="/api/ledger/export.tar">
            导出全部
          </Button>
        )}
      </div>
      <Badge />
      <Entries />
    </div>
  );
}

/** What was verified, when, and how far; and the checkpoint an inspector keeps. */
function Badge() {
  const status = useQuery({
    queryKey: ['ledger', 'status'],
    queryFn: () => read('/ledger/status', ledgerStatus),
  });
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async () => ledgerVerification.parse(await change('POST', '/ledger/verification')),
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <div className="grid-main">
      <Panel
        title="核验"
        extra={
          <Button size="small" loading={isPending} onClick={() => mutate()}>
            重新核验
          </Button>
        }
      >
        {error !== null && <span className="risk">{explain(error)}</span>}
        {data === undefined && error === null && <span className="soft">正在逐条重算…</span>}
        {data !== undefined && (
          <div className="row">
            <ToneTag tone={data.sound ? 'good' : 'late'}>
              {data.sound ? '完整，未被改动' : '发现异常'}
            </ToneTag>
            {data.sound ? (
              <span>
                已重算 {data.entries} 条，与 {data.checkpoints} 个签名检查点全部一致
              </span>
            ) : (
              <span className="late">
                {ZH.ledgerFaults[data.fault ?? ''] ?? data.fault}，最早可能出错在第{' '}
                {data.firstWrongIndex} 条之后
              </span>
            )}
            <span className="soft small">{fullDateTime(data.verifiedAt)}</span>
          </div>
        )}
        <p className="soft small" style={{ margin: '10px 0 0', lineHeight: 1.8 }}>
          此处核验信任本机数据库。督查核验请导出全部台账，在另一台机器上运行{' '}
          <code>node huixiang-verify.cjs 导出包.tar</code>
          ，并带上过去保存的检查点。
        </p>
      </Panel>
      <Panel title="最新检查点">
        <Answer query={status}>
          {({ checkpoint, pending, witnesses }) =>
            checkpoint === null ? (
              <span className="soft">尚无条目</span>
            ) : (
              <>
                <pre tabIndex={0} style={{ margin: 0, fontSize: 12, overflow: 'auto' }}>
                  {checkpoint.note.trim()}
                </pre>
                <div className="soft small" style={{ marginTop: 6 }}>
                  {checkpoint.size} 条，{dateTime(checkpoint.signedAt)} 签名
                  {pending > 0 && `；${pending} 条待编入`}
                </div>
                <WitnessNotes witnesses={witnesses} />
              </>
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}

/** Who signed the log elsewhere, and how far; what they refused stands out. */
function WitnessNotes({ witnesses }: { witnesses: LedgerStatus['witnesses'] }) {
  return (
    <>
      {witnesses.map(({ name, size, at, refusal }) => (
        <div key={name} className="small" style={{ marginTop: 4 }}>
          {refusal !== null ? (
            <span className="late">
              见证 {name} 于 {dateTime(refusal.at)} 拒绝联署 {refusal.size} 条：
              {ZH.witnessRefusals[refusal.why] ?? refusal.why}
            </span>
          ) : (
            <span className="soft">
              见证 {name} 已联署到 {size} 条{at !== null && `（${dateTime(at)}）`}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

function Entries() {
  const { value: filter, set } = useFilters();
  const kind = filter('kind') as LedgerKind | undefined;
  const caseId = filter('caseId');
  const subject = filter('subject');
  const bounded = filter('from') !== undefined && filter('to') !== undefined;
  const [from, to] = bounded ? [filter('from'), filter('to')] : [undefined, undefined];
  const query = useInfiniteQuery({
    queryKey: ['ledger', 'entries', kind, caseId, subject, from, to],
    queryFn: ({ pageParam }) =>
      read('/ledger/entries', ledgerPage, { kind, caseId, subject, from, to, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1)?.index : undefined),
  });
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Panel
      title="条目"
      extra={
        <div className="row">
          {caseId !== undefined && (
            <Tag closable onClose={() => set('caseId', undefined)}>
              只看一张处置单
            </Tag>
          )}
          <PeriodTag />
          {subject !== undefined && (
            <Tag closable onClose={() => set('subject', undefined)}>
              只看一条依据
            </Tag>
          )}
          <Select
            allowClear
            placeholder="全部类型"
            aria-label="类型"
            style={{ width: 160 }}
            value={kind}
            onChange={(value) => set('kind', value)}
            options={LEDGER_KINDS.map((value) => ({ value, label: ZH.ledger[value] }))}
          />
        </div>
      }
    >
      <ChosenTable<LedgerEntryView>
        name="ledger"
        size="small"
        rowKey="index"
        loading={query.isLoading}
        pagination={false}
        dataSource={entries}
        locale={{ emptyText: <Empty description="没有符合条件的条目" /> }}
        expandable={{ expandedRowRender: (entry) => <Whole entry={entry} /> }}
        columns={[
          { title: '序号', dataIndex: 'index', width: 70 },
          {
            title: '时间',
            width: 140,
            render: (_, entry) => (
              <span className="nowrap" title={fullDateTime(entry.body.at)}>
                {dateTime(entry.body.at)}
              </span>
            ),
          },
          {
            title: '事项',
            render: (_, entry) => (
              <span style={{ overflowWrap: 'anywhere' }}>
                <span className={toneOf(entry) === 'late' ? 'late' : ''}>
                  {ZH.ledger[entry.body.kind]}
                </span>{' '}
                <span className="soft">{describeEntry(entry)}</span>
              </span>
            ),
          },
          {
            title: '办理人',
            responsive: ['md'],
            width: 260,
            render: (_, entry) =>
              entry.body.actor === undefined ? (
                <span className="soft">系统</span>
              ) : (
                `${entry.body.actor.name}（${entry.body.actor.unit}）`
              ),
          },
          {
            title: '处置单',
            responsive: ['md'],
            width: 110,
            render: (_, entry) =>
              entry.body.case === undefined ? (
                ''
              ) : (
                <Link to={`/cases/${entry.body.case}`}>查看</Link>
              ),
          },
        ]}
      />
      {query.hasNextPage && (
        <div style={{ marginTop: 12, textAlign: 'center' }}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            更早的条目
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Whole({ entry }: { entry: LedgerEntryView }) {
  const [since, setSince] = useState('');
  const sizes = since.split(/[,，\s]+/).filter((size) => /^\d+$/.test(size));
  return (
    <>
      <pre style={{ margin: 0, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {JSON.stringify(entry.body, null, 2)}
      </pre>
      <div className="soft small" style={{ overflowWrap: 'anywhere' }}>
        叶哈希 {entry.hash}
      </div>
      <div className="row small" style={{ marginTop: 8 }}>
        <Input
          size="small"
          aria-label="您保存的检查点的条数"
          placeholder="您保存的检查点的条数，可不填"
          style={{ width: 220 }}
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
        <a
          download
          href={`/api/ledger/entries/${entry.index}/proof${queryString({ since: sizes.join(',') })}`}
        >
          下载这一条的证明
        </a>
        <span className="soft">用 huixiang-verify.cjs 核验，不需要导出全部</span>
      </div>
    </>
  );
}
