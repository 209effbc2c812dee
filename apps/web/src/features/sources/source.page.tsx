import type { SourceDetail } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Modal, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { OpenFromMessage } from '../../components/case-opening/open-from-message';
import { OutsideLink } from '../../components/outside-link';
import { Answer } from '../../components/answer';
import { useCorrect } from '../../components/corrections.api';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { ToneTag } from '../../components/tags';
import { ago, dateTime, span } from '../../lib/format';
import { useMessage } from '../../lib/message';
import { usePermitted } from '../../lib/session';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';
import { EditSourceDialog } from './edit-source-dialog';
import { ImportDialog } from './import-dialog';
import { Problems } from './problems';
import { PushKeyNote } from './push-key-note';
import { SourceHealth } from './source-health';
import { KIND_NAMES } from './source-table';
import { useAct, useNewKey, useRemove, useSource } from './sources.api';
import { TrialDrawer } from './trial-drawer';
import './sources.css';

/** One source: how it is, how its documents are read, and what came of it last. */
export function SourcePage() {
  const id = Number(useParams()['id']);
  const query = useSource(id);
  return <Answer query={query}>{(source) => <Source source={source} />}</Answer>;
}

function Source({ source }: { source: SourceDetail }) {
  const manages = usePermitted('source.manage');
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <div className="small">
            <Link to="/sources">信息源</Link>
          </div>
          <h1>{source.name}</h1>
          <div className="row soft small">
            <span>{LABELS.tier[source.tier]}</span>
            <span>{source.place ?? '全国'}</span>
            {source.readers !== null && (
              <span>受众 {source.readers.toLocaleString('zh-CN')} 人</span>
            )}
            {source.folder !== null && <span>{source.folder}</span>}
            <Tag>{KIND_NAMES[source.kind]}</Tag>
            {source.url !== null && (
              <OutsideLink url={source.url} className="address">
                {source.url}
              </OutsideLink>
            )}
          </div>
        </div>
        {manages && source.managed && <Actions source={source} />}
      </div>
      <Figures source={source} />
      <div className="grid-main">
        <Recent source={source} />
        <div className="stack">
          <Panel title="状态">
            <SourceHealth source={source} whole />
            {source.failureDetail !== null && (
              <div className="soft small">{source.failureDetail}</div>
            )}
            {source.movedTo !== null && (
              <p className="soft small">
                站点说已永久搬到 {source.movedTo}，连续三次如此后自动改用新网址。
              </p>
            )}
            {source.failureSample !== null && source.failureSample !== '' && (
              <pre className="code">{source.failureSample}</pre>
            )}
          </Panel>
          {source.kind === 'feed' && <Reading source={source} />}
        </div>
      </div>
    </div>
  );
}

function Actions({ source }: { source: SourceDetail }) {
  const [open, setOpen] = useState<'edit' | 'trial' | 'import' | null>(null);
  const act = useAct();
  const remove = useRemove();
  const navigate = useNavigate();
  const message = useMessage();
  const paused = source.pausedAt !== null;
  const run = (name: 'check' | 'pause' | 'resume', done: string) =>
    act.mutate({ ids: [source.id], act: name }, { onSuccess: () => void message.success(done) });
  return (
    <Space wrap>
      {source.kind === 'feed' && <Button onClick={() => setOpen('trial')}>试读</Button>}
      {source.kind === 'feed' && (
        <Button disabled={paused} onClick={() => run('check', '已安排检查，几秒内完成')}>
          立即检查
        </Button>
      )}
      {source.kind === 'import' && (
        <Button type="primary" onClick={() => setOpen('import')}>
          导入表格
        </Button>
      )}
      {source.kind === 'push' && <NewKey id={source.id} />}
      <Button onClick={() => setOpen('edit')}>修改</Button>
      <Button
        onClick={() => (paused ? run('resume', '已恢复') : run('pause', '已暂停，随时可以恢复'))}
      >
        {paused ? '恢复' : '暂停'}
      </Button>
      {source.articles === 0 && (
        <Popconfirm
          title="删除这个信息源？"
          description="它还没有信息，删除后不再检查。"
          onConfirm={() => remove.mutate(source.id, { onSuccess: () => void navigate('/sources') })}
        >
          <Button danger>删除</Button>
        </Popconfirm>
      )}
      {open === 'edit' && <EditSourceDialog source={source} onClose={() => setOpen(null)} />}
      {open === 'trial' && source.url !== null && (
        <TrialDrawer url={source.url} zone={source.zone} onClose={() => setOpen(null)} />
      )}
      {open === 'import' && (
        <ImportDialog sources={[source]} source={source.id} onClose={() => setOpen(null)} />
      )}
    </Space>
  );
}

function NewKey({ id }: { id: number }) {
  const renew = useNewKey();
  const [modal, told] = Modal.useModal();
  return (
    <Popconfirm
      title="重新签发密钥？"
      description="旧密钥随即失效，对接系统要换上新的。"
      onConfirm={() =>
        renew.mutate(id, {
          onSuccess: (key) =>
            void modal.info({
              title: '新的推送密钥',
              width: 640,
              content: <PushKeyNote apiKey={key} />,
            }),
        })
      }
    >
      <span>
        {told}
        <Button loading={renew.isPending}>重新签发密钥</Button>
      </span>
    </Popconfirm>
  );
}

function Figures({ source }: { source: SourceDetail }) {
  const now = useNow();
  const wait = Date.parse(source.nextCheckAt) - now;
  const polled = source.kind === 'feed' && source.pausedAt === null;
  return (
    <div className="figures">
      <Figure
        label="近 14 天"
        value={`${source.perDay.reduce((sum, count) => sum + count, 0)} 篇`}
        change={<Sparkline values={source.perDay} />}
      />
      <Figure label="累计" value={`${source.articles} 篇`} />
      <Figure
        label="最近成功"
        value={source.lastSuccessAt === null ? '从未' : ago(source.lastSuccessAt, now)}
        change={source.lastSuccessAt === null ? undefined : dateTime(source.lastSuccessAt)}
      />
      <Figure
        label="下次检查"
        value={!polled ? '—' : wait <= 0 ? '即将' : `${span(wait)}后`}
        change={polled ? `最短间隔 ${span(source.intervalSeconds * 1000)}` : undefined}
      />
    </div>
  );
}

function Reading({ source }: { source: SourceDetail }) {
  return (
    <Panel title="读取">
      {source.reader === null ? (
        <span className="soft">还没有读过文档</span>
      ) : (
        <>
          <dl className="facts">
            <dt>格式</dt>
            <dd>{ZH.feedFormats[source.format ?? ''] ?? source.format}</dd>
            <dt>编码</dt>
            <dd>{source.encoding}</dd>
            <dt>读法</dt>
            <dd>{ZH.readers[source.reader] ?? source.reader}</dd>
            <dt>时区</dt>
            <dd>{source.zone}</dd>
            <dt>全文</dt>
            <dd>{source.fullText ? '抓取原文页面' : '只用订阅里的内容'}</dd>
          </dl>
          <Problems problems={source.problems} />
        </>
      )}
    </Panel>
  );
}

/** That an article was left out of events as irrelevant; one click says it is not. */
function Irrelevant({ articleId }: { articleId: number }) {
  const corrects = usePermitted('alert.triage');
  const correct = useCorrect(articleId);
  const say = (value: boolean) => ({ label: 'irrelevant', value }) as const;
  return (
    <>
      <Tag style={{ marginInlineEnd: 0 }}>无关信息</Tag>
      {corrects && (
        <button
          type="button"
          className="link-button"
          disabled={correct.isPending}
          onClick={() => correct.mutate({ before: say(true), after: say(false) })}
        >
          不是无关
        </button>
      )}
    </>
  );
}

function Recent({ source }: { source: SourceDetail }) {
  return (
    <Panel title="最近的信息">
      {source.recent.length === 0 && <span className="soft">还没有信息</span>}
      <ul className="list">
        {source.recent.map((article) => (
          <li key={article.id}>
            {article.eventId === null ? (
              article.title
            ) : (
              <Link to={`/events/${article.eventId}`}>{article.title}</Link>
            )}
            <div className="row soft small">
              <span>{dateTime(article.claimedAt ?? article.firstSeenAt)}</span>
              {article.claimedAt !== null && <span>首次见到 {dateTime(article.firstSeenAt)}</span>}
              {article.irrelevant && <Irrelevant articleId={article.id} />}
              {article.revisions > 0 && (
                <ToneTag tone="mild">媒体改过 {article.revisions} 次</ToneTag>
              )}
              <OpenFromMessage articleId={article.id} />
              {article.url !== null && <OutsideLink url={article.url}>原文</OutsideLink>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
