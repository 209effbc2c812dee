import type { AlertContext } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Tooltip } from 'antd';
import { countdown, dateTime, span } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { TEXT } from './text.zh';

/** The nearest are those that decide whether one can wait. */
const SHOWN = 4;

/** What would be owed by whom if a case were opened now: much of the time may be gone already. */
export function Prospect({ context: { now: serverNow, units, due } }: { context: AlertContext }) {
  const now = useNow(serverNow);
  return (
    <section>
      <h3>{TEXT.ifOpenedNow}</h3>
      <p className="small aside-text">
        {units.length === 0 ? (
          <span className="soft">{TEXT.unitUnknown}</span>
        ) : (
          <>
            {TEXT.suggestedUnits}
            <strong>{units.join(TEXT.listComma)}</strong>
          </>
        )}
      </p>
      <dl className="prospect small">
        {due.slice(0, SHOWN).map(({ duty, basis, anchorKind, anchorAt, dueAt }) => {
          const left = Date.parse(dueAt) - now;
          return (
            <Tooltip
              key={`${duty} ${dueAt}`}
              title={TEXT.dueExplained(
                basis,
                LABELS.anchor[anchorKind],
                dateTime(anchorAt),
                dateTime(dueAt),
              )}
            >
              <div tabIndex={0}>
                <dt>{LABELS.duty[duty]}</dt>
                <dd className={left < 0 ? 'late' : left < 3_600_000 ? 'risk' : undefined}>
                  {left < 0 ? TEXT.overBy(span(-left)) : TEXT.timeLeft(countdown(left))}
                </dd>
              </div>
            </Tooltip>
          );
        })}
      </dl>
      {due.length > SHOWN && (
        <div className="soft small">{TEXT.moreTimeLimits(due.length - SHOWN)}</div>
      )}
    </section>
  );
}
