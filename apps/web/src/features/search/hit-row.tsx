import type { SearchHit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { OpenFromMessage } from '../../components/case-opening/open-from-message';
import { OutsideLink } from '../../components/outside-link';
import { SentimentTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { FoundText } from './found-text';

/** One article found: what it says where the words stand, who said it when, and the event it belongs to. */
export function HitRow({ hit, marks }: { hit: SearchHit; marks: readonly string[] }) {
  const title = <FoundText text={hit.title} marks={marks} />;
  return (
    <article>
      <div className="row spread hit-title">
        <strong>
          {hit.event === null ? title : <Link to={`/events/${hit.event.id}`}>{title}</Link>}
        </strong>
        <SentimentTag sentiment={hit.sentiment} />
      </div>
      <p className="hit-excerpt">
        <FoundText text={hit.excerpt} marks={marks} />
      </p>
      <div className="row soft small">
        <span>{hit.source.name}</span>
        <span>{LABELS.tier[hit.source.tier]}</span>
        <span>{dateTime(hit.claimedAt ?? hit.firstSeenAt)}</span>
        {hit.place !== null && <span>{hit.place}</span>}
        {hit.field !== null && <span>{LABELS.field[hit.field]}</span>}
        {hit.reprints > 0 && <span>转载 {hit.reprints} 篇</span>}
        {hit.revisions > 0 && <span>改过 {hit.revisions} 次</span>}
        {hit.irrelevant && <Tag style={{ marginInlineEnd: 0 }}>无关信息</Tag>}
        {hit.event !== null && hit.event.articles > 1 && (
          <Link to={`/events/${hit.event.id}`}>同一事件 {hit.event.articles} 篇</Link>
        )}
        {hit.event?.caseId != null && <Link to={`/cases/${hit.event.caseId}`}>处置单</Link>}
        {hit.event?.caseId == null && <OpenFromMessage articleId={hit.id} />}
        {hit.url !== null && <OutsideLink url={hit.url}>原文</OutsideLink>}
      </div>
    </article>
  );
}
