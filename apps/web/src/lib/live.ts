import {
  LIVE_BATCH,
  LIVE_HEAT,
  LIVE_RESUME,
  LiveCursor,
  type LiveNotice,
  liveBatch,
  liveHeat,
} from '@huixiang/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { io } from 'socket.io-client';
import { Refresher } from './refresher';
import { SESSION_KEY } from './session';

/** Which questions a kind of entry answers anew, by the first part of their key. */
const TOUCHES: Readonly<Record<string, readonly string[]>> = {
  alert: ['alerts', 'overview', 'events', 'signals'],
  event: ['alerts', 'overview', 'events', 'spread'],
  case: ['cases', 'case', 'clocks', 'alerts', 'overview', 'events', 'assessment'],
  clock: ['cases', 'case', 'clocks', 'overview', 'assessment'],
  rule: ['rules'],
  commitment: ['case', 'cases', 'clocks'],
  release: ['case', 'cases', 'clocks', 'reviews', 'overview', 'assessment', 'spread'],
  accountability: ['accountability', 'overview', 'case'],
  watch: ['watches'],
  signal: ['signals'],
  channel: ['channels'],
  message: ['channels'],
  duty: ['duty'],
  source: ['sources'],
  account: ['accounts', 'units'],
  unit: ['units', 'accounts', 'places'],
};

/** Milliseconds between two askings of what gathers much; of all else. */
const PAUSES: Readonly<Record<string, number>> = {
  overview: 5000,
  assessment: 10_000,
  ledger: 2000,
  events: 2000,
  spread: 5000,
};
const PAUSE_MS = 300;

/** What shows events is read again so often at most, however fast articles come. */
const HEAT_EVERY_MS = 10_000;
/** Milliseconds until a socket the server refused or cut is tried again; it does not try by itself. */
const TRY_AGAIN_MS = 3000;

/**
 * Keeps the page in step with the ledger. The socket carries no content: it says what changed, and
 * the questions concerned are asked again, once too often rather than once too seldom. Behind a lost
 * connection the page names the index it has and is told what it missed. Returns whether the connection
 * stands.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const cursor = new LiveCursor();
    const heat = new Heat(client);
    const refresher = new Refresher(
      (kind) => client.invalidateQueries({ queryKey: [kind] }),
      (kind) => PAUSES[kind] ?? PAUSE_MS,
    );
    let again: ReturnType<typeof setTimeout> | undefined;
    const socket = io({ path: '/live', transports: ['websocket'], reconnectionDelayMax: 5000 });
    const lost = () => {
      setConnected(false);
      if (socket.active) return;
      // Refused or cut by the server: perhaps because the session ended, which the page then learns.
      void client.invalidateQueries({ queryKey: SESSION_KEY });
      clearTimeout(again);
      again = setTimeout(() => socket.connect(), TRY_AGAIN_MS);
    };
    socket.on('connect', () => {
      setConnected(true);
      // What was recorded between the page's first questions and this moment is in no batch; heat never is.
      if (cursor.at < 0) void client.invalidateQueries();
      else heat.all();
      socket.emit(LIVE_RESUME, { cursor: cursor.at });
    });
    socket.on('connect_error', lost);
    socket.on('disconnect', lost);
    socket.on(LIVE_BATCH, (message: unknown) => {
      const batch = liveBatch.safeParse(message);
      if (!batch.success) return;
      const fresh = cursor.take(batch.data);
      if (batch.data.reset) void client.invalidateQueries();
      else for (const kind of touchedBy(fresh)) refresher.touch(kind);
    });
    socket.on(LIVE_HEAT, (message: unknown) => {
      const told = liveHeat.safeParse(message);
      if (told.success) heat.add(told.data.events);
    });
    return () => {
      clearTimeout(again);
      heat.stop();
      refresher.stop();
      socket.off('disconnect', lost);
      socket.disconnect();
    };
  }, [client]);
  return connected;
}

/** Gathers which events grew, and reads again what shows them, once in a while. */
class Heat {
  readonly #events = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;

  constructor(private readonly client: QueryClient) {}

  add(events: readonly number[]): void {
    for (const id of events) this.#events.add(id);
    this.#heardAt = Date.now();
    this.#timer ??= setTimeout(() => this.#read(), HEAT_EVERY_MS * (0.5 + Math.random() / 2));
  }

  /** Whatever grew while nobody told. */
  all(): void {
    for (const key of ['events', 'spread', 'alerts'])
      void this.client.invalidateQueries({ queryKey: [key] });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #read(): void {
    this.#timer = undefined;
    const grown = new Set(this.#events);
    this.#events.clear();
    void this.client.invalidateQueries({
      predicate: ({ queryKey: [kind, what, id], state }) => {
        // Read again since, for another reason.
        if (state.dataUpdatedAt > this.#heardAt) return false;
        if (kind === 'spread') return grown.has(Number(what));
        if (kind === 'alerts') return what === 'open';
        return kind === 'events' && (what !== 'detail' || grown.has(Number(id)));
      },
    });
  }
}

function touchedBy(notices: readonly LiveNotice[]): ReadonlySet<string> {
  return new Set(notices.flatMap(({ subject }) => [...(TOUCHES[subject.type] ?? []), 'ledger']));
}
