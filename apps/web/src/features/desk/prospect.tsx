import type { AlertContext } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Tooltip } from 'antd';
import { countdown, dateTime, span } from '../../lib/format';
import { useNow } from '../../lib/use-now';

/** The nearest are those that decide whether one can wait. */
const SHOWN = 4;

/** What would be owed by whom if a case were opened now: much of the time may be gone already. */
export function Prospect({ context: { now: serverNow, units, due } }: { context: AlertContext }) {
  const now = useNow(serverNow);
  return (
    <section>
      <h3>若现在立单</h3>
      <p className="small aside-text">
        {units.length === 0 ? (
          <span className="soft">责任单位判断不出，须人工指定</span>
        ) : (
          <>
            建议交 <strong>{units.join('、')}</strong>
          </>
        )}
      </p>
      <dl className="prospect small">
        {due.slice(0, SHOWN).map(({ duty, basis, anchorKind, anchorAt, dueAt }) => {
          const left = Date.parse(dueAt) - now;
          return (
            <Tooltip
              key={`${duty} ${dueAt}`}
              title={`${basis}；自${LABELS.anchor[anchorKind]}（${dateTime(anchorAt)}）起，${dateTime(dueAt)} 到期`}
            >
              <div tabIndex={0}>
                <dt>{LABELS.duty[duty]}</dt>
                <dd className={left < 0 ? 'late' : left < 3_600_000 ? 'risk' : undefined}>
                  {left < 0 ? `已过 ${span(-left)}` : `剩 ${countdown(left)}`}
                </dd>
              </div>
            </Tooltip>
          );
        })}
      </dl>
      {due.length > SHOWN && <div className="soft small">另有 {due.length - SHOWN} 项时限</div>}
    </section>
  );
}
