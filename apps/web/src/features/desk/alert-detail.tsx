import type { AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ArticleCard } from '../../components/article-card';
import { LevelTag, StageText, ToneTag } from '../../components/tags';
import { dateTime, hours, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useNow } from '../../lib/use-now';
import { useAlertContext } from './desk.api';

interface Props {
  alert: AlertView;
  onAcknowledge: () => void;
  onDismiss: () => void;
  onOpen: () => void;
  onSnooze: () => void;
  onReopen: () => void;
}

/** One alert: why it was raised, what is said, how a like event went, and the three ways on. */
export function AlertDetail(props: Props) {
  const { alert } = props;
  const { event } = alert;
  const context = useAlertContext(alert.id);
  return (
    <div className="panel desk-detail">
      <div className="body stack">
        <div>
          <div className="row">
            <LevelTag level={event.level} proposed={!event.levelSet} />
            <StageText stage={event.stage} />
            {event.categories.map((category) => (
              <Tag key={category} style={{ marginInlineEnd: 0 }}>
                {LABELS.category[category]}
              </Tag>
            ))}
          </div>
          <h2 className="detail-title">
            <Link to={`/events/${event.id}`}>{event.title}</Link>
          </h2>
          <div className="row soft small">
            <span>{event.place?.name ?? '地点未判明'}</span>
            {event.field !== null && <span>{LABELS.field[event.field]}</span>}
            <span>首发 {dateTime(event.firstReportedAt)}</span>
            <span>
              {event.articles} 篇，{event.outlets} 家来源，转载 {event.reprints} 篇
            </span>
            <span>负面 {percent(event.negative / Math.max(1, event.articles))}</span>
          </div>
        </div>
        <Actions {...props} />
        <Calls alert={alert} />
        <section>
          <h3>为何预警</h3>
          <ul className="list reasons">
            {alert.reasons.map((reason) => (
              <li key={reason.rule} className="row">
                <ToneTag tone="accent">{LABELS.rule[reason.rule]}</ToneTag>
                <span>{describeReason(reason)}</span>
                <span className="soft small">{dateTime(reason.at)}</span>
              </li>
            ))}
          </ul>
        </section>
        <Answer query={context}>
          {({ articles, similar }) => (
            <>
              {similar.length > 0 && (
                <section>
                  <h3>相似事件</h3>
                  <ul className="list">
                    {similar.map((one) => (
                      <li key={one.eventId} className="row spread">
                        <Link
                          to={
                            one.caseId === null ? `/events/${one.eventId}` : `/cases/${one.caseId}`
                          }
                        >
                          {one.title}
                        </Link>
                        <span className="soft small">
                          {one.caseNumber ?? '未立单'}
                          {one.respondedHours !== null &&
                            `，立单后 ${hours(one.respondedHours)} 首次回应`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section>
                <h3>最早的信息</h3>
                <ul className="list">
                  {articles.map((article) => (
                    <li key={article.id}>
                      <ArticleCard article={article} />
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </Answer>
      </div>
    </div>
  );
}

/** Whom the alert has called, and whom it calls next unless somebody answers. */
function Calls({ alert }: { alert: AlertView }) {
  const now = useNow();
  if (alert.state !== 'open') return null;
  const { calls, nextCallAt, mutedUntil } = alert;
  const isHeld = calls.length === 0 && nextCallAt !== null && Date.parse(nextCallAt) > now;
  const nobody = calls.length === 0 && nextCallAt === null;
  return (
    <div className="row small calls">
      {mutedUntil !== null && <span className="soft">静音到 {dateTime(mutedUntil)}</span>}
      {mutedUntil === null && isHeld && (
        <span className="soft">静默时段，{dateTime(nextCallAt)} 呼叫</span>
      )}
      {nobody && <strong className="late">没有可呼叫的值班人员</strong>}
      {calls.map(({ name, at }) => (
        <span key={at}>
          {dateTime(at)} 已呼叫 {name}
        </span>
      ))}
      {calls.length > 0 &&
        (nextCallAt === null ? (
          <strong className="late">无人应答</strong>
        ) : (
          <span className="soft">{dateTime(nextCallAt)} 前无人应答则继续呼叫</span>
        ))}
    </div>
  );
}

function Actions({ alert, onAcknowledge, onDismiss, onOpen, onSnooze, onReopen }: Props) {
  const opens = usePermitted('case.open');
  const triages = usePermitted('alert.triage');
  if (alert.state === 'case_opened') {
    return <Link to={`/cases/${alert.event.caseId ?? ''}`}>查看处置单</Link>;
  }
  if (alert.state === 'dismissed') {
    return (
      <div className="row">
        <span>
          {alert.settledBy} 已排除：{alert.settleReason}
        </span>
        {triages && <Button onClick={onReopen}>重新打开</Button>}
      </div>
    );
  }
  return (
    <div className="row">
      {opens && (
        <Button type="primary" onClick={onOpen}>
          立单交办 <kbd>o</kbd>
        </Button>
      )}
      {triages && alert.state !== 'acknowledged' && (
        <Button onClick={onAcknowledge}>
          确认 <kbd>a</kbd>
        </Button>
      )}
      {triages && alert.state !== 'acknowledged' && (
        <Button onClick={onSnooze}>
          暂缓 <kbd>s</kbd>
        </Button>
      )}
      {triages && (
        <Button onClick={onDismiss}>
          排除 <kbd>d</kbd>
        </Button>
      )}
      {alert.state === 'snoozed' && triages && <Button onClick={onReopen}>现在处置</Button>}
      {alert.state === 'snoozed' && alert.snoozedUntil !== null && (
        <span className="soft">
          {alert.settledBy} 暂缓到 {dateTime(alert.snoozedUntil)}：{alert.settleReason}
        </span>
      )}
      {alert.state === 'acknowledged' && <span className="soft">{alert.settledBy} 已确认</span>}
      <span className="soft small desk-hint">
        <kbd>j</kbd> <kbd>k</kbd> 上下移动
      </span>
    </div>
  );
}
