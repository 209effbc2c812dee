import { useEffect, useState } from 'react';
import { dateTime } from '../lib/format';
import { useNow } from '../lib/use-now';

/** A blink of the network is not worth a line. */
const PATIENCE_MS = 4000;

/** Since when the page hears nothing, as long as it hears nothing. */
export function ConnectionLine({ connected }: { connected: boolean }) {
  const [lostAt, setLostAt] = useState<number | null>(null);
  const now = useNow();
  useEffect(() => setLostAt(connected ? null : Date.now()), [connected]);
  if (lostAt === null || now - lostAt < PATIENCE_MS) return null;
  return (
    <div className="connection-line" role="alert">
      <strong>{navigator.onLine ? '与服务器的连接中断' : '网络已断开'}</strong>
      <span>
        页面停在 {dateTime(new Date(lostAt).toISOString())}{' '}
        的内容，恢复后自动补上漏掉的；此间的操作可能不成功
      </span>
    </div>
  );
}
