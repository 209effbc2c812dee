import type { AlertContext } from '@huixiang/contracts';
import { Link } from 'react-router';
import { hours } from '../../lib/format';

type Like = AlertContext['similar'][number];

/** Events like it, and what they led to. */
export function LikeEvents({ similar }: { similar: readonly Like[] }) {
  return (
    <section>
      <h3>相似事件的经过</h3>
      {similar.length === 0 && <p className="soft small aside-text">没有同类的先例</p>}
      <ul className="like-events small">
        {similar.map((one) => (
          <li key={one.eventId}>
            <Link to={one.caseId === null ? `/events/${one.eventId}` : `/cases/${one.caseId}`}>
              {one.title}
            </Link>
            <div className="soft">
              {outcome(one)}
              {one.late > 0 && <span className="late">，{one.late} 项超时</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcome({ articles, caseNumber, respondedHours, closed }: Like): string {
  if (caseNumber === null) return `${articles} 篇，未立单`;
  const answered =
    respondedHours === null ? '尚未发布' : `立单后 ${hours(respondedHours)} 首次回应`;
  return `${articles} 篇，${answered}，${closed ? '已办结' : '在办'}`;
}
