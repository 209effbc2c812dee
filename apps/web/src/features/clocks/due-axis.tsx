import type { DueClock } from '@huixiang/contracts';
import { isAgreedDuty, LABELS } from '@huixiang/domain';
import { Link } from 'react-router';
import { TONE, clockText, dueText, limitText, stateOf } from '../../components/clock-chip';
import { LevelTag } from '../../components/tags';
import { dateTime, shortDateTime } from '../../lib/format';
import { TEXT } from './text.zh';

const HOUR_MS = 3_600_000;
/** Marks of the axis, as shares of it. */
const MARKS = [0, 0.25, 0.5, 0.75, 1];

/** One line a clock, those that end first above; how long a line is shows how much time is left of the span. */
export function DueAxis(props: {
  clocks: readonly DueClock[];
  now: number;
  hours: number;
  /** Draws the times above the lines. */
  axis?: boolean;
}) {
  const { clocks, now, hours, axis = false } = props;
  return (
    <div className="due">
      {axis && (
        <div className="due-row due-head" aria-hidden>
          <span />
          <span className="due-marks">
            {MARKS.map((share) => (
              <span key={share} style={{ left: `${share * 100}%` }}>
                {markOf(now + share * hours * HOUR_MS, hours)}
              </span>
            ))}
          </span>
          <span />
        </div>
      )}
      <ul>
        {clocks.map((one) => (
          <Line key={one.clock.id} one={one} now={now} hours={hours} axis={axis} />
        ))}
      </ul>
    </div>
  );
}

/** A mark of the axis: the day alone where it spans many. */
function markOf(at: number, hours: number): string {
  const [day = '', time = ''] = shortDateTime(new Date(at).toISOString()).split(' ');
  return hours > 24 ? day : `${day} ${time}`;
}

function Line({
  one,
  now,
  hours,
  axis,
}: {
  one: DueClock;
  now: number;
  hours: number;
  axis: boolean;
}) {
  const { clock } = one;
  const state = stateOf(clock, now);
  const left = Math.min(1, (Date.parse(clock.dueAt) - now) / (hours * HOUR_MS));
  return (
    <li className="due-row">
      <div style={{ minWidth: 0 }}>
        <div className="row" style={{ flexWrap: 'nowrap' }}>
          <LevelTag level={one.case.level} />
          <Link to={`/cases/${one.case.id}`} className="due-title">
            {one.case.title}
          </Link>
        </div>
        <div className="soft small">
          {TEXT.caseAndUnit(one.case.number, one.unit.name)}
          {clock.escalatedTo !== null && (
            <span className="late">{TEXT.escalatedTo(clock.escalatedTo)}</span>
          )}
        </div>
      </div>
      {axis ? (
        <div className="due-line" aria-hidden>
          <span style={{ width: `${Math.max(0.5, left * 100)}%`, background: TONE[state] }} />
        </div>
      ) : (
        <div className="soft small due-basis">
          {TEXT.basisLead(clock.basis)}
          {!isAgreedDuty(clock.duty) && TEXT.limitLead(limitText(clock.limit))}
          {TEXT.fromAnchor(LABELS.anchor[clock.anchorKind], dateTime(clock.anchorAt))}
        </div>
      )}
      <div className="due-end">
        <div className="nowrap">{LABELS.duty[clock.duty]}</div>
        <div className="nowrap" style={{ color: TONE[state], fontWeight: 600 }}>
          {clockText(clock, now)}
        </div>
        <div className="soft small nowrap">{TEXT.dueAt(dueText(clock))}</div>
      </div>
    </li>
  );
}
