import { useEffect, useState, useSyncExternalStore } from 'react';

const SECOND_MS = 1000;
const heard = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** One timer for the whole page, however many clocks are on it. */
function onTick(tick: () => void): () => void {
  heard.add(tick);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of heard) one();
  }, SECOND_MS);
  return () => {
    heard.delete(tick);
    if (heard.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The server's time, ticking each second, or as seldom as `everyMs`. Clocks on a page run against the database, not
 * against the reader's watch: `serverNow` is what the server said, and only the time since is measured here.
 */
export function useNow(serverNow?: string, everyMs = SECOND_MS): number {
  const [offset, setOffset] = useState(0);
  // Rounded, so that whoever tells minutes is not drawn anew each second.
  const at = useSyncExternalStore(onTick, () => {
    if (heard.size === 0) now = Date.now();
    return everyMs === SECOND_MS ? now : Math.floor(now / everyMs) * everyMs;
  });
  useEffect(() => {
    if (serverNow !== undefined) setOffset(Date.parse(serverNow) - Date.now());
  }, [serverNow]);
  return at + offset;
}
