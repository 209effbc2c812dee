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
import { LOCALE } from '../../text/locale.zh';
import { WORDS } from '../../text/words.zh';
import { EditSourceDialog } from './edit-source-dialog';
import { ImportDialog } from './import-dialog';
import { Problems } from './problems';
import { PushKeyNote } from './push-key-note';
import { SourceHealth } from './source-health';
import { KIND_NAMES } from './source-table';
import { useAct, useNewKey, useRemove, useSource } from './sources.api';
import { TrialDrawer } from './trial-drawer';
import { TEXT } from './text.zh';
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
            <Link to="/sources">{TEXT.sources}</Link>
          </div>
          <h1>{source.name}</h1>
          <div className="row soft small">
            <span>{LABELS.tier[source.tier]}</span>
            <span>{source.place ?? TEXT.nationwide}</span>
            {source.readers !== null && (
              <span>{TEXT.audienceOf(source.readers.toLocaleString(LOCALE))}</span>
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
          <Panel title={TEXT.status}>
            <SourceHealth source={source} whole />
            {source.failureDetail !== null && (
              <div className="soft small">{source.failureDetail}</div>
            )}
            {source.movedTo !== null && (
              <p className="soft small">{TEXT.movedHelp(source.movedTo)}</p>
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
      {source.kind === 'feed' && <Button onClick={() => setOpen('trial')}>{TEXT.testRead}</Button>}
      {source.kind === 'feed' && (
        <Button disabled={paused} onClick={() => run('check', TEXT.checkScheduledSoon)}>
          {TEXT.checkNow}
        </Button>
      )}
      {source.kind === 'import' && (
        <Button type="primary" onClick={() => setOpen('import')}>
          {TEXT.importTable}
        </Button>
      )}
      {source.kind === 'push' && <NewKey id={source.id} />}
      <Button onClick={() => setOpen('edit')}>{TEXT.edit}</Button>
      <Button
        onClick={() =>
          paused ? run('resume', TEXT.resumed) : run('pause', TEXT.pausedResumeAnyTime)
        }
      >
        {paused ? TEXT.resume : TEXT.pause}
      </Button>
      {source.articles === 0 && (
        <Popconfirm
          title={TEXT.removeSourceQuestion}
          description={TEXT.removeSourceHelp}
          onConfirm={() => remove.mutate(source.id, { onSuccess: () => void navigate('/sources') })}
        >
          <Button danger>{TEXT.remove}</Button>
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
      title={TEXT.renewKeyQuestion}
      description={TEXT.renewKeyHelp}
      onConfirm={() =>
        renew.mutate(id, {
          onSuccess: (key) =>
            void modal.info({
              title: TEXT.newPushKey,
              width: 640,
              content: <PushKeyNote apiKey={key} />,
            }),
        })
      }
    >
      <span>
        {told}
        <Button loading={renew.isPending}>{TEXT.renewKey}</Button>
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
        label={TEXT.lastFourteenDays}
        value={TEXT.articlesInPeriod(source.perDay.reduce((sum, count) => sum + count, 0))}
        change={<Sparkline values={source.perDay} />}
      />
      <Figure label={TEXT.total} value={TEXT.articlesInAll(source.articles)} />
      <Figure
        label={TEXT.lastSuccess}
        value={source.lastSuccessAt === null ? TEXT.never : ago(source.lastSuccessAt, now)}
        change={source.lastSuccessAt === null ? undefined : dateTime(source.lastSuccessAt)}
      />
      <Figure
        label={TEXT.nextCheck}
        value={!polled ? '—' : wait <= 0 ? TEXT.soon : TEXT.inSpan(span(wait))}
        change={polled ? TEXT.shortestIntervalIs(span(source.intervalSeconds * 1000)) : undefined}
      />
    </div>
  );
}

function Reading({ source }: { source: SourceDetail }) {
  return (
    <Panel title={TEXT.reading}>
      {source.reader === null ? (
        <span className="soft">{TEXT.nothingReadYet}</span>
      ) : (
        <>
          <dl className="facts">
            <dt>{TEXT.format}</dt>
            <dd>{WORDS.feedFormats[source.format ?? ''] ?? source.format}</dd>
            <dt>{TEXT.encoding}</dt>
            <dd>{source.encoding}</dd>
            <dt>{TEXT.reader}</dt>
            <dd>{WORDS.readers[source.reader] ?? source.reader}</dd>
            <dt>{TEXT.timeZone}</dt>
            <dd>{source.zone}</dd>
            <dt>{TEXT.fullText}</dt>
            <dd>{source.fullText ? TEXT.fullTextFetched : TEXT.fullTextFeedOnly}</dd>
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
      <Tag style={{ marginInlineEnd: 0 }}>{TEXT.irrelevant}</Tag>
      {corrects && (
        <button
          type="button"
          className="link-button"
          disabled={correct.isPending}
          onClick={() => correct.mutate({ before: say(true), after: say(false) })}
        >
          {TEXT.markRelevant}
        </button>
      )}
    </>
  );
}

function Recent({ source }: { source: SourceDetail }) {
  return (
    <Panel title={TEXT.recentArticles}>
      {source.recent.length === 0 && <span className="soft">{TEXT.noArticles}</span>}
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
              {article.claimedAt !== null && (
                <span>{TEXT.firstSeenAt(dateTime(article.firstSeenAt))}</span>
              )}
              {article.irrelevant && <Irrelevant articleId={article.id} />}
              {article.revisions > 0 && (
                <ToneTag tone="mild">{TEXT.editedByOutlet(article.revisions)}</ToneTag>
              )}
              <OpenFromMessage articleId={article.id} />
              {article.url !== null && <OutsideLink url={article.url}>{TEXT.original}</OutsideLink>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
