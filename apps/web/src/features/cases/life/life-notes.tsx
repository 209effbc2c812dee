import type { CaseDetail, CaseReference } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../../lib/format';
import { TEXT } from './text.zh';

const Reference = ({ to }: { to: CaseReference }) => (
  <Link to={`/cases/${to.id}`}>
    {to.number} {to.title}
  </Link>
);

/** Where a case went, what came into it, and that it was taken up again. */
export function LifeNotes({ detail }: { detail: CaseDetail }) {
  const { mergedInto, merged, reopenings } = detail;
  const [again] = reopenings;
  return (
    <>
      {mergedInto !== null && (
        <Alert
          type="warning"
          title={
            <>
              {TEXT.mergedIntoLead}
              <Reference to={mergedInto} />
              {TEXT.carriedOnThere}
            </>
          }
        />
      )}
      {merged.length > 0 && (
        <Alert
          type="info"
          title={
            <>
              {TEXT.mergedHereLead}
              {merged.map((one) => (
                <span key={one.id} style={{ marginInlineEnd: 12 }}>
                  <Reference to={one} />
                </span>
              ))}
            </>
          }
        />
      )}
      {again !== undefined && (
        <Alert
          type="warning"
          title={TEXT.reopenedBy(
            dateTime(again.at),
            again.by,
            LABELS.reopeningGround[again.ground],
            again.reason,
          )}
          description={TEXT.closedEarlier(
            dateTime(again.closedAt),
            again.closeReason === null ? '' : TEXT.closeReasonSuffix(again.closeReason),
          )}
        />
      )}
    </>
  );
}
