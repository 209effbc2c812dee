import { type WaitingReview, reviewQueue } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { PrivacyNotes, PrivacyText } from '../../components/privacy-text';
import { ReviewMarks } from '../../components/review-marks';
import { VersionDiff } from '../../components/version-diff';
import { read } from '../../lib/api';
import { countdown, dateTime, span } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { WORDS } from '../../text/words.zh';
import { AttachmentList } from '../../components/attachments';
import { LevelTag, ToneTag } from '../../components/tags';
import { Checks } from './checks';
import { TEXT } from './text.zh';
import './reviews.css';

/** 发布审查: texts that wait for a check, the most urgent first. */
export function ReviewsPage() {
  const query = useQuery({
    queryKey: ['reviews'],
    queryFn: () => read('/reviews', reviewQueue),
    refetchInterval: 30_000,
  });
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{WORDS.pages.reviews}</h1>
          <div className="soft small">{TEXT.reviewRules}</div>
        </div>
      </div>
      <Answer query={query}>
        {({ now, waiting }) =>
          waiting.length === 0 ? (
            <Panel>
              <Empty description={TEXT.noTextsWaiting} />
            </Panel>
          ) : (
            waiting.map((one) => <Waiting key={one.release.id} one={one} serverNow={now} />)
          )
        }
      </Answer>
    </div>
  );
}

function Waiting({ one, serverNow }: { one: WaitingReview; serverNow: string }) {
  const { release, case: of } = one;
  const now = useNow(serverNow);
  return (
    <Panel
      title={
        <span className="row">
          {one.fast && <ToneTag tone="late">{TEXT.fastTrack}</ToneTag>}
          {release.title}
        </span>
      }
      extra={<Waits one={one} now={now} />}
    >
      <div className="row soft small">
        <LevelTag level={of.level} />
        <Link to={`/cases/${of.id}`}>
          {of.number} {of.title}
        </Link>
        <span>{one.unit}</span>
        <span>
          {TEXT.kindAndChannel(LABELS.releaseKind[release.kind], LABELS.channel[release.channel])}
        </span>
        <span>
          {release.versions.at(-1)?.by}
          {TEXT.submittedAt(dateTime(release.submittedAt ?? release.draftedAt))}
        </span>
      </div>
      <PrivacyText title={release.title} body={release.body} findings={release.check.privacy} />
      <PrivacyNotes findings={release.check.privacy} />
      {release.check.workNews.length > 0 && (
        <div className="small risk">
          {TEXT.looksLikeWorkNews(release.check.workNews.join(TEXT.listSeparator))}
        </div>
      )}
      <div className="small">
        {release.elements
          .filter(({ evidence }) => evidence === null)
          .map(({ element }) => (
            <span key={element} className="risk">
              {TEXT.missingElement(LABELS.element[element])}
            </span>
          ))}
      </div>
      {release.exception !== null && (
        <div className="small risk">{TEXT.exceptionNote(release.exception)}</div>
      )}
      <VersionDiff versions={release.versions} />
      <AttachmentList attachments={release.attachments} />
      <ReviewMarks release={release} />
      <Checks one={one} />
    </Panel>
  );
}

/** How long it has waited, and how long is left of the duty it answers. */
function Waits({ one, now }: { one: WaitingReview; now: number }) {
  const submitted = Date.parse(one.release.submittedAt ?? one.release.draftedAt);
  const left = one.dueAt === null ? null : Date.parse(one.dueAt) - now;
  return (
    <span className="small nowrap">
      {TEXT.waitedFor(span(now - submitted))}
      {left !== null && (
        <span className={left > 0 ? 'risk' : 'late'}>
          {left > 0 ? TEXT.limitLeft(countdown(left)) : TEXT.limitOverdue(span(-left))}
        </span>
      )}
    </span>
  );
}
