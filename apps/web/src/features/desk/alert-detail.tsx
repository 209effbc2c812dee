import type { AlertContext, AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { Tag } from 'antd';
import { useState } from 'react';
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
import { TEXT } from './text.zh';

/** One alert: why it was raised, what is said, how a like event went, and the ways on. */
export function AlertDetail({ alert, acts }: { alert: AlertView; acts: AlertActs }) {
  const context = useAlertContext(alert.id);
  return (
    <article className="panel desk-detail" aria-label={TEXT.selectedAlert}>
      <div className="desk-head">
        <Head alert={alert} />
        <AlertActions alert={alert} acts={acts} />
        <Calls alert={alert} />
      </div>
      <Reasons alert={alert} />
      {!context.isLoadingError && (
        <aside className="desk-aside" aria-label={TEXT.judgementBasis}>
          {context.data !== undefined && <Aside alert={alert} context={context.data} />}
        </aside>
      )}
      <div className="desk-texts">
        <Answer query={context} room={800}>
          {({ articles }) => (
            <section>
              <h3>{TEXT.earliestArticles}</h3>
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
        <span>{event.place?.name ?? TEXT.placeUnknown}</span>
        {event.field !== null && <span>{LABELS.field[event.field]}</span>}
        <span>{TEXT.firstReportedAt(dateTime(event.firstReportedAt))}</span>
        <span>{TEXT.eventCounts(event.articles, event.outlets, event.reprints)}</span>
        <span>{TEXT.negativeShare(percent(event.negative / Math.max(1, event.articles)))}</span>
      </div>
    </div>
  );
}

/** Why it was raised. What comes while one reads waits behind a word in the heading: the text below stays where it is. */
function Reasons({ alert }: { alert: AlertView }) {
  const [shown, show] = useState(alert.reasons.length);
  const later = alert.reasons.length - shown;
  return (
    <section className="desk-why">
      <h3 className="row">
        {TEXT.whyAlerted}
        {later > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => show(alert.reasons.length)}
            aria-live="polite"
          >
            {TEXT.laterReasons(later)}
          </button>
        )}
      </h3>
      <ul className="reasons">
        {alert.reasons.slice(0, shown).map((reason) => (
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
    <div className="row small desk-calls">
      {mutedUntil !== null && <span className="soft">{TEXT.mutedUntil(dateTime(mutedUntil))}</span>}
      {mutedUntil === null && isHeld && (
        <span className="soft">{TEXT.quietHoursCall(dateTime(nextCallAt))}</span>
      )}
      {nobody && <strong className="late">{TEXT.nobodyToCall}</strong>}
      {calls.map(({ name, at }) => (
        <span key={at}>{TEXT.calledAt(dateTime(at), name)}</span>
      ))}
      {calls.length > 0 &&
        (nextCallAt === null ? (
          <strong className="late">{TEXT.noAnswer}</strong>
        ) : (
          <span className="soft">{TEXT.nextCall(dateTime(nextCallAt))}</span>
        ))}
    </div>
  );
}
