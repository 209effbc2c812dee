import { ago, fullDateTime } from '../lib/format';
import { useNow } from '../lib/use-now';

const MINUTE_MS = 60_000;

/** How long ago, and the exact moment behind it. */
export function TimeAgo({ at }: { at: string }) {
  const now = useNow(undefined, MINUTE_MS);
  return (
    <time dateTime={at} title={fullDateTime(at)}>
      {ago(at, now)}
    </time>
  );
}
