import type { SignalView } from '@huixiang/contracts';
import { LABELS, SIGNAL_HISTORY_DAYS } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../../lib/format';
import { usePermitted } from '../../../lib/session';
import { TEXT } from './text.zh';

/** Words that stand for a signal: those that rose most. */
const NAMED = 3;

/** One signal: its words, why it is one, and the articles it was found in. */
export function SignalCard(props: {
  signal: SignalView;
  onDismiss: () => void;
  onReopen: () => void;
}) {
  const { signal, onDismiss, onReopen } = props;
  const { words, known, count, places, articles, alert, dismissed } = signal;
  const triages = usePermitted('alert.triage');
  const [one, other, ...further] = words;
  const search = `/search?${new URLSearchParams({ q: `${one} ${other}`, sentiments: 'negative' })}`;
  return (
    <article
      className="panel signal"
      aria-label={TEXT.signalLabel(words.slice(0, NAMED).join(TEXT.listSeparator))}
    >
      <div className="row spread">
        <h2>{words.slice(0, NAMED).join(' · ')}</h2>
        <span className="soft small nowrap">{TEXT.foundAt(dateTime(signal.foundAt))}</span>
      </div>
      <p>
        {TEXT.negativeAbout(count)}
        {one}
        {TEXT.wordsBetween}
        {other}
        {TEXT.beforeThat(
          SIGNAL_HISTORY_DAYS,
          known === 0 ? TEXT.neverTogether : TEXT.togetherInOnly(known),
        )}
        {places.length > 0 && TEXT.placesInvolved(places.join(TEXT.listSeparator))}
      </p>
      {further.length > 1 && (
        <div className="row">
          {further.slice(1, 7).map((word) => (
            <Tag key={word} style={{ marginInlineEnd: 0 }}>
              {word}
            </Tag>
          ))}
        </div>
      )}
      <ul className="signal-articles">
        {articles.map((article) => (
          <li key={article.id}>
            <Link to={`/events/${article.eventId}`}>{article.title}</Link>
            <span className="soft small">
              {article.outlet} · {LABELS.tier[article.tier]} · {dateTime(article.at)}
            </span>
          </li>
        ))}
      </ul>
      {count > articles.length && (
        <p className="soft small">{TEXT.moreArticles(count - articles.length)}</p>
      )}
      {alert !== null && (
        <p>
          {TEXT.partOfAlert(dateTime(alert.raisedAt))}
          <Link to={`/events/${alert.eventId}`}>{TEXT.alertEvent}</Link>
          {TEXT.sentenceEnd}
        </p>
      )}
      {dismissed !== null && (
        <p className="soft">
          {TEXT.dismissedBy(dismissed.by, dateTime(dismissed.at), dismissed.reason)}
        </p>
      )}
      <div className="row">
        <Link to={search}>
          <Button>{TEXT.searchAndWatch}</Button>
        </Link>
        {triages && dismissed === null && <Button onClick={onDismiss}>{TEXT.dismiss}</Button>}
        {triages && dismissed !== null && <Button onClick={onReopen}>{TEXT.restore}</Button>}
      </div>
    </article>
  );
}
