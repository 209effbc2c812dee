import { Link } from 'react-router';
import { dateTime } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full' });

/** Whose wall, what time it is by the server, and whether what is shown is of now. */
export function WallHead(props: {
  unit: string;
  connected: boolean;
  serverNow: string | undefined;
}) {
  const now = useNow(props.serverNow);
  return (
    <header className="wall-head">
      <div>
        <h1>{props.unit}政务舆情回应态势</h1>
        <Link to="/overview" className="wall-back">
          {ZH.product}
        </Link>
      </div>
      <div className={props.connected ? 'live' : 'live lost'} role="status">
        {props.connected ? ZH.live.on : ZH.live.off}
        {props.serverNow !== undefined && `，数据截至 ${dateTime(props.serverNow)}`}
      </div>
      <div className="wall-clock">
        <strong>{CLOCK.format(now)}</strong>
        <span>{DAY.format(now)}</span>
      </div>
    </header>
  );
}
