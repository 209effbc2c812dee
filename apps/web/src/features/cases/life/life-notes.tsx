import type { CaseDetail, CaseReference } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../../lib/format';

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
              已并入 <Reference to={mergedInto} />
              ，由它继续办理
            </>
          }
        />
      )}
      {merged.length > 0 && (
        <Alert
          type="info"
          title={
            <>
              并入本单的：
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
          title={`${dateTime(again.at)} ${again.by}重启：${LABELS.reopeningGround[again.ground]}，${again.reason}`}
          description={`此前 ${dateTime(again.closedAt)} 办结${
            again.closeReason === null ? '' : `（${again.closeReason}）`
          }。重启后须重新签收、回应和办结，此前的时限和发布照旧记录。`}
        />
      )}
    </>
  );
}
