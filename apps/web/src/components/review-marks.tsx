import type { ReleaseView } from '@huixiang/contracts';
import { LABELS, REVIEW_KINDS } from '@huixiang/domain';
import { dateTime } from '../lib/format';
import { TEXT } from './text.zh';

const SAID = {
  passed: TEXT.passedMark,
  returned: TEXT.returnedMark,
  referred: TEXT.referredMark,
} as const;

/** The three checks of a text as it stands: passed, returned, or not answered, by whom. */
export function ReviewMarks({ release }: { release: ReleaseView }) {
  // A draft has none yet; of another unit's text one is not told how it came about.
  const waits = release.state === 'in_review' || release.state === 'returned';
  if (release.reviews.length === 0 && !waits) return null;
  const own = release.reviews.filter(({ version }) => version === release.version);
  return (
    <div style={{ marginTop: 8 }}>
      <div className="row">
        {REVIEW_KINDS.map((kind) => {
          // What was referred is answered by a later one.
          const answer = own.findLast((one) => one.kind === kind);
          const tone = { passed: 'good', returned: 'late', referred: 'risk' } as const;
          return (
            <span key={kind} className="element">
              {LABELS.reviewKind[kind]}
              <span className={answer === undefined ? 'soft' : tone[answer.verdict]}>
                {answer === undefined ? TEXT.waitingReview : SAID[answer.verdict]}
              </span>
            </span>
          );
        })}
      </div>
      {own
        // What passed and is published needs no more words.
        .filter(({ note }) => note !== null && release.publishedAt === null)
        .map(({ kind, by, at, note }) => (
          <div key={at} className="small soft">
            {TEXT.reviewNoteLead(LABELS.reviewKind[kind], by, dateTime(at))}
            {note}
          </div>
        ))}
    </div>
  );
}
