import { Link } from 'react-router';
import { dateTime } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { LOCALE } from '../../text/locale.zh';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

const CLOCK = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat(LOCALE, { timeZone: 'Asia/Shanghai', dateStyle: 'full' });

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
        <h1>{TEXT.wallTitle(props.unit)}</h1>
        <Link to="/overview" className="wall-back">
          {WORDS.product}
        </Link>
      </div>
      <div className={props.connected ? 'live' : 'live lost'} role="status">
        {props.connected ? WORDS.live.on : WORDS.live.off}
        {props.serverNow !== undefined && TEXT.dataAsOf(dateTime(props.serverNow))}
      </div>
      <div className="wall-clock">
        <strong>{CLOCK.format(now)}</strong>
        <span>{DAY.format(now)}</span>
      </div>
    </header>
  );
}
