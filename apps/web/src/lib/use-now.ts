import { useEffect, useState } from 'react';

/**
 * The server's time, ticking each second. Clocks on a page run against the database, not against the
 * reader's watch: `serverNow` is what the server said, and only the time since is measured here.
 */
export function useNow(serverNow?: string): number {
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (serverNow !== undefined) setOffset(Date.parse(serverNow) - Date.now());
  }, [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
}
