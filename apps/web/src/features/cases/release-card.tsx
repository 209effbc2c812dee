import type { ReleaseView } from '@huixiang/contracts';
import { LABELS, type ReleaseState } from '@huixiang/domain';
import { PrivacyNotes, PrivacyText } from '../../components/privacy-text';
import { ReachText } from '../../components/reach-text';
import { ReviewMarks } from '../../components/review-marks';
import { VersionDiff } from '../../components/version-diff';
import { dateTime, span } from '../../lib/format';
import { AttachmentList } from '../../components/attachments';
import { type Tone, ToneTag } from '../../components/tags';
import { Cosigners } from './cosigners';
import { Elements } from './elements';
import { Placements } from './placements';
import { ReleaseEffectView } from './release-effect';
import { ReleaseActions } from './release-actions';
import { TEXT } from './text.zh';

const TONES: Readonly<Record<ReleaseState, Tone>> = {
  draft: 'plain',
  in_review: 'mild',
  returned: 'late',
  cleared: 'good',
  published: 'accent',
  withdrawn: 'plain',
};

/** One text of a case: what it says, how far it has got, and what may be done with it. */
export function ReleaseCard(props: {
  release: ReleaseView;
  serverNow: string;
  handles: boolean;
  /** Whether the case is open; what was published can be corrected and withdrawn after closing too. */
  open: boolean;
  onEdit: (release: ReleaseView) => void;
}) {
  const { release, serverNow, handles, open, onEdit } = props;
  const unpublished = release.publishedAt === null;
  return (
    <article className={release.state === 'withdrawn' ? 'withdrawn' : ''}>
      <div className="row spread">
        <div className="row">
          <ToneTag tone={TONES[release.state]}>
            {TEXT.kindAndState(
              LABELS.releaseKind[release.kind],
              LABELS.releaseState[release.state],
            )}
          </ToneTag>
          <strong>{release.title}</strong>
          {release.corrects !== null && <span className="small soft">{TEXT.correction}</span>}
          {release.correctedBy !== null && <span className="small risk">{TEXT.corrected}</span>}
        </div>
        {handles && (open || !unpublished || release.corrects !== null) && (
          <ReleaseActions release={release} serverNow={serverNow} onEdit={onEdit} />
        )}
      </div>
      <div className="row soft small">
        <span>{LABELS.channel[release.channel]}</span>
        <When release={release} />
      </div>
      {release.withdrawnAt !== null && (
        <div className="small late">
          {TEXT.withdrawnAt(dateTime(release.withdrawnAt))}
          {release.withdrawalCause !== null &&
            TEXT.withdrawalCause(LABELS.withdrawalCause[release.withdrawalCause])}
          {TEXT.reasonColon}
          {release.withdrawalReason}
        </div>
      )}
      {!unpublished && release.reach !== null && (
        <ReachText reach={release.reach} publishedAt={release.publishedAt ?? ''} />
      )}
      <PrivacyText
        title={release.title}
        body={release.body}
        findings={unpublished ? release.check.privacy : []}
      />
      {unpublished && <PrivacyNotes findings={release.check.privacy} />}
      <Elements findings={release.elements} />
      {release.exception !== null && (
        <div className="small risk">{TEXT.exceptionNote(release.exception)}</div>
      )}
      <AttachmentList attachments={release.attachments} />
      <ReviewMarks release={release} />
      <Cosigners release={release} />
      <Placements release={release} />
      <Evidence evidence={release.evidence} />
      <VersionDiff versions={release.versions} />
      {!unpublished && <ReleaseEffectView id={release.id} />}
    </article>
  );
}

function When({ release }: { release: ReleaseView }) {
  const { publishedAt, enteredAt } = release;
  if (publishedAt === null)
    return <span>{TEXT.draftedBy(release.draftedBy, dateTime(release.draftedAt))}</span>;
  const late = enteredAt === null ? 0 : Date.parse(enteredAt) - Date.parse(publishedAt);
  return (
    <span>
      {release.publishedBy}
      {TEXT.releasedAt(dateTime(publishedAt))}
      {late > 60_000 && TEXT.registeredLater(span(late))}
    </span>
  );
}

/** What shows that it appeared, with the first signs of its hash: the whole stands in the ledger. */
function Evidence({ evidence }: { evidence: ReleaseView['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="small evidence">
      {evidence.map((one) => (
        <li key={one.id}>
          {one.kind === 'page' ? TEXT.savedPage : TEXT.evidenceFile}{' '}
          {one.sha256 === null ? (
            <span className="risk">
              {TEXT.notSaved}
              {one.failure}
              {TEXT.uploadScreenshot}
            </span>
          ) : (
            <>
              <a href={`/api/evidence/${one.id}`} download>
                {one.kind === 'page' ? dateTime(one.at) : one.name}
              </a>{' '}
              <code title={one.sha256}>SHA-256 {one.sha256.slice(0, 12)}…</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
