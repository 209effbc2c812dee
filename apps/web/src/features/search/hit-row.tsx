import type { SearchHit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { OpenFromMessage } from '../../components/case-opening/open-from-message';
import { OutsideLink } from '../../components/outside-link';
import { SentimentTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { FoundText } from './found-text';
import { TEXT } from './text.zh';

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
        {hit.reprints > 0 && <span>{TEXT.reprintsCount(hit.reprints)}</span>}
        {hit.revisions > 0 && <span>{TEXT.revisedTimes(hit.revisions)}</span>}
        {hit.irrelevant && <Tag style={{ marginInlineEnd: 0 }}>{TEXT.irrelevant}</Tag>}
        {hit.event !== null && hit.event.articles > 1 && (
          <Link to={`/events/${hit.event.id}`}>{TEXT.sameEventArticles(hit.event.articles)}</Link>
        )}
        {hit.event?.caseId != null && (
          <Link to={`/cases/${hit.event.caseId}`}>{TEXT.caseLink}</Link>
        )}
        {hit.event?.caseId == null && <OpenFromMessage articleId={hit.id} />}
        {hit.url !== null && <OutsideLink url={hit.url}>{TEXT.originalPage}</OutsideLink>}
      </div>
    </article>
  );
}
