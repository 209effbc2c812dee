import { useEffect, useState } from 'react';
import { dateTime } from '../lib/format';
import { useNow } from '../lib/use-now';
import { TEXT } from './text.zh';

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
      <strong>{navigator.onLine ? TEXT.connectionLost : TEXT.offline}</strong>
      <span>{TEXT.pageAsOf(dateTime(new Date(lostAt).toISOString()))}</span>
    </div>
  );
}
