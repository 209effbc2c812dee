import type { AlertContext } from '@huixiang/contracts';
import { Link } from 'react-router';
import { hours } from '../../lib/format';
import { TEXT } from './text.zh';

type Like = AlertContext['similar'][number];

/** Events like it, and what they led to. */
export function LikeEvents({ similar }: { similar: readonly Like[] }) {
  return (
    <section>
      <h3>{TEXT.similarEvents}</h3>
      {similar.length === 0 && <p className="soft small aside-text">{TEXT.noSimilarEvents}</p>}
      <ul className="like-events small">
        {similar.map((one) => (
          <li key={one.eventId}>
            <Link to={one.caseId === null ? `/events/${one.eventId}` : `/cases/${one.caseId}`}>
              {one.title}
            </Link>
            <div className="soft">
              {outcome(one)}
              {one.late > 0 && <span className="late">{TEXT.lateDuties(one.late)}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcome({ articles, caseNumber, respondedHours, closed }: Like): string {
  if (caseNumber === null) return TEXT.articlesNoCase(articles);
  const answered =
    respondedHours === null ? TEXT.nothingReleased : TEXT.firstResponseAfter(hours(respondedHours));
  return TEXT.similarOutcome(articles, answered, closed ? TEXT.outcomeClosed : TEXT.outcomeOpen);
}
