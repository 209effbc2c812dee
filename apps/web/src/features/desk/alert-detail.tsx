import type { AlertContext, AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ArticleCard } from '../../components/article-card';
import { LevelTag, StageText, ToneTag } from '../../components/tags';
import { dateTime, percent } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { type AlertActs, AlertActions } from './alert-actions';
import { useAlertContext } from './desk.api';
import { LikeEvents } from './like-events';
import { Prospect } from './prospect';
import { Reached } from './reached';

/** One alert: why it was raised, what is said, how a like event went, and the ways on. */
export function AlertDetail({ alert, acts }: { alert: AlertView; acts: AlertActs }) {
  const context = useAlertContext(alert.id);
  return (
    <article className="panel desk-detail" aria-label="所选预警">
      <div className="desk-head">
        <Head alert={alert} />
        <AlertActions alert={alert} acts={acts} />
        <Calls alert={alert} />
      </div>
      <div className="desk-main">
        <Reasons alert={alert} />
        <Answer query={context} room={800}>
          {({ articles }) => (
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
          )}
        </Answer>
      </div>
      <aside className="desk-aside" aria-label="研判依据">
        {context.data !== undefined && <Aside alert={alert} context={context.data} />}
      </aside>
    </article>
  );
}

function Aside({ alert, context }: { alert: AlertView; context: AlertContext }) {
  const settled = alert.state === 'case_opened' || alert.state === 'dismissed';
  return (
    <>
      {!settled && <Prospect context={context} />}
      <Reached context={context} />
      <LikeEvents similar={context.similar} />
    </>
  );
}

function Head({ alert: { event } }: { alert: AlertView }) {
  return (
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
  );
}

function Reasons({ alert }: { alert: AlertView }) {
  return (
    <section>
      <h3>为何预警</h3>
      <ul className="reasons">
        {alert.reasons.map((reason) => (
          <li key={reason.rule}>
            <ToneTag tone="accent">{LABELS.rule[reason.rule]}</ToneTag>
            <span>{describeReason(reason)}</span>
            <span className="soft small nowrap">{dateTime(reason.at)}</span>
          </li>
        ))}
      </ul>
    </section>
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
    <div className="row small">
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
