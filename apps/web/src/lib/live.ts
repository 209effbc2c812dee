import { LIVE_BATCH, LIVE_RESUME, type LiveNotice, liveBatch } from '@huixiang/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { io } from 'socket.io-client';

/** Which questions a kind of entry answers anew, by the first part of their key. */
const TOUCHES: Readonly<Record<string, readonly string[]>> = {
  alert: ['alerts', 'overview', 'events'],
  case: ['cases', 'case', 'alerts', 'overview', 'events', 'assessment'],
  clock: ['cases', 'case', 'overview', 'assessment'],
  release: ['case', 'cases', 'overview', 'assessment'],
  accountability: ['accountability', 'overview', 'case'],
  source: ['sources'],
  account: ['accounts', 'units'],
  unit: ['units', 'accounts', 'places'],
};

/**
 * Keeps the page in step with the ledger. The socket carries no content: it says what changed, and
 * the questions concerned are asked again. Behind a lost connection the page names the index it has
 * and is told what it missed. Returns whether the connection stands.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    let cursor = -1;
    const socket = io({ path: '/live', transports: ['websocket'], reconnectionDelayMax: 5000 });
    socket.on('connect', () => {
      setConnected(true);
      socket.emit(LIVE_RESUME, { cursor });
    });
    socket.on('disconnect', () => setConnected(false));
    socket.on(LIVE_BATCH, (message: unknown) => {
      const batch = liveBatch.safeParse(message);
      if (!batch.success) return;
      const fresh = batch.data.notices.filter((notice) => notice.index > cursor);
      cursor = Math.max(cursor, batch.data.cursor);
      if (batch.data.reset) void client.invalidateQueries();
      else refresh(client, fresh);
    });
    return () => {
      socket.disconnect();
    };
  }, [client]);
  return connected;
}

function refresh(client: QueryClient, notices: readonly LiveNotice[]): void {
  const keys = new Set(
    notices.flatMap((notice) => [...(TOUCHES[notice.subject.type] ?? []), 'ledger']),
  );
  for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
}
