import type { SignalView } from '@huixiang/contracts';
import { LABELS, SIGNAL_HISTORY_DAYS } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../../lib/format';
import { usePermitted } from '../../../lib/session';

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
    <article className="panel signal" aria-label={`苗头：${words.slice(0, NAMED).join('、')}`}>
      <div className="row spread">
        <h2>{words.slice(0, NAMED).join(' · ')}</h2>
        <span className="soft small nowrap">{dateTime(signal.foundAt)} 发现</span>
      </div>
      <p>
        {count} 篇负面信息围绕“{one}”“{other}”，两词此前 {SIGNAL_HISTORY_DAYS} 天
        {known === 0 ? '没有一起出现过' : `只在 ${known} 篇里一起出现`}。
        {places.length > 0 && `涉及${places.join('、')}。`}
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
      {count > articles.length && <p className="soft small">另有 {count - articles.length} 篇。</p>}
      {alert !== null && (
        <p>
          其中一篇属于{dateTime(alert.raisedAt)} 的
          <Link to={`/events/${alert.eventId}`}>预警事件</Link>。
        </p>
      )}
      {dismissed !== null && (
        <p className="soft">
          {dismissed.by} {dateTime(dismissed.at)} 排除：{dismissed.reason}
        </p>
      )}
      <div className="row">
        <Link to={search}>
          <Button>检索，设为监测方案</Button>
        </Link>
        {triages && dismissed === null && <Button onClick={onDismiss}>排除…</Button>}
        {triages && dismissed !== null && <Button onClick={onReopen}>恢复</Button>}
      </div>
    </article>
  );
}
