import { Link } from 'react-router';
import { dateTime } from '../lib/format';
import { useDuty } from './duty.api';
import { TEXT } from './text.zh';

/** Who is on duty, until when, and whether something was handed over that nobody has taken. */
export function DutyStrip() {
  const { data } = useDuty();
  // Its line is kept free: what stands below would jump.
  if (data === undefined) return <div className="duty-strip small">&nbsp;</div>;
  const waiting = data.notes.filter(({ takenAt }) => takenAt === null).length;
  return (
    <div className="row soft small duty-strip">
      {data.current === null ? (
        <Link to="/duty">{TEXT.noDutySet}</Link>
      ) : (
        <Link to="/duty">
          {TEXT.onDutyUntil(
            data.current.people.map(({ name }) => name).join(TEXT.listSeparator),
            dateTime(data.current.to),
          )}
        </Link>
      )}
      {waiting > 0 && (
        <Link to="/duty" className="risk">
          {TEXT.handoversWaiting(waiting)}
        </Link>
      )}
    </div>
  );
}
