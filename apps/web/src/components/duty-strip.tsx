import { Link } from 'react-router';
import { dateTime } from '../lib/format';
import { useDuty } from './duty.api';

/** Who is on duty, until when, and whether something was handed over that nobody has taken. */
export function DutyStrip() {
  const { data } = useDuty();
  // Its line is kept free: what stands below would jump.
  if (data === undefined) return <div className="duty-strip small">&nbsp;</div>;
  const waiting = data.notes.filter(({ takenAt }) => takenAt === null).length;
  return (
    <div className="row soft small duty-strip">
      {data.current === null ? (
        <Link to="/duty">未排班，预警将依次呼叫本单位舆情专员</Link>
      ) : (
        <Link to="/duty">
          值班：{data.current.people.map(({ name }) => name).join('、')}（至{' '}
          {dateTime(data.current.to)}）
        </Link>
      )}
      {waiting > 0 && (
        <Link to="/duty" className="risk">
          {waiting} 条交接待接班
        </Link>
      )}
    </div>
  );
}
