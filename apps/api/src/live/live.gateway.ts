import { Inject, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import {
  LIVE_BATCH,
  LIVE_HEAT,
  LIVE_RESUME,
  type LiveBatch,
  type LiveHeat,
  liveResume,
} from '@huixiang/contracts';
import { isWithinScope } from '@huixiang/domain';
import type { Server, Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { tokenIn } from '../access/session-cookie';
import { SessionService } from '../access/session.service';
import { CONFIG, type Config } from '../config';
import { type ScopedNotice, heatedAfter, newestIndex, noticesAfter } from './live.queries';

/** A client that missed more than this reads everything anew. */
const MAX_MISSED = 500;
const BATCH = 500;
/** Events told of at once; of more the latest. */
const HEATED = 500;

interface ActorSocket extends Socket {
  /** `told`: index of the last entry it knows of; none before it has said where it stands. */
  data: { actor: Actor; token: string; told?: number };
}

/**
 * Tells screens that something happened, in ledger order. It carries no content: a screen reads again
 * what changed. A client keeps the index it has and asks for what it missed, so a lost connection or
 * a restarted server loses nothing. The session is checked in the handshake, and while the socket lives.
 */
@WebSocketGateway({ path: '/live', serveClient: false, maxHttpBufferSize: 10_000 })
export class LiveGateway implements OnGatewayInit<Server> {
  @WebSocketServer() private readonly server!: Server;
  readonly #logger = new Logger(LiveGateway.name);
  #cursor: number | null = null;
  #heated = -1;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.#admit(socket as ActorSocket).then(
        (admitted) => next(admitted ? undefined : new Error('access.signed_out')),
        (error: unknown) => {
          this.#logger.error('a handshake failed', (error as Error).stack);
          next(new Error('internal'));
        },
      );
    });
  }

  /** Sends what the client missed behind its cursor; with −1 only where the ledger stands. */
  @SubscribeMessage(LIVE_RESUME)
  async resume(socket: ActorSocket, body: unknown): Promise<void> {
    const asked = liveResume.safeParse(body);
    if (!asked.success) return;
    const { path } = socket.data.actor.unit;
    const newest = await newestIndex(this.database);
    const { cursor } = asked.data;
    const reset = cursor >= 0 && newest - cursor > MAX_MISSED;
    const missed = cursor < 0 || reset ? [] : await noticesAfter(this.database, cursor, MAX_MISSED);
    let told = missed.at(-1)?.index ?? Math.max(newest, cursor);
    socket.emit(LIVE_BATCH, batchFor(path, missed, told, reset));
    // What was passed on to others meanwhile was not passed on to this one.
    while (told < (this.#cursor ?? -1)) {
      const more = await noticesAfter(this.database, told, BATCH);
      told = more.at(-1)?.index ?? this.#cursor!;
      socket.emit(LIVE_BATCH, batchFor(path, more, told, false));
    }
    socket.data.told = told;
  }

  /** Passes new ledger entries on to the screens that may know of them. Called several times a second. */
  async pass(): Promise<void> {
    this.#cursor ??= await newestIndex(this.database);
    const notices = await noticesAfter(this.database, this.#cursor, BATCH);
    const last = notices.at(-1);
    if (last === undefined) return;
    this.#cursor = last.index;
    for (const socket of this.#sockets()) {
      const { told, actor } = socket.data;
      // One that has not said yet where it stands would take this for all there is, and lose what it missed.
      if (told === undefined || told >= last.index) continue;
      const fresh = notices.filter(({ index }) => index > told);
      const batch = batchFor(actor.unit.path, fresh, last.index, false);
      socket.data.told = last.index;
      if (batch.notices.length > 0) socket.emit(LIVE_BATCH, batch);
    }
  }

  /** Tells screens which events in their scope articles came to. What a screen misses it reads when it is back. */
  async passHeat(): Promise<void> {
    const begun = this.#heated >= 0;
    const { version, events } = await heatedAfter(this.database, this.#heated, begun ? HEATED : 0);
    this.#heated = version;
    if (events.length === 0) return;
    for (const socket of this.#sockets()) {
      const { path } = socket.data.actor.unit;
      const own = events.filter(({ scope }) => isWithinScope(path, scope)).map(({ id }) => id);
      if (own.length > 0) socket.emit(LIVE_HEAT, { events: own } satisfies LiveHeat);
    }
  }

  /** Cuts the sockets of sessions that have ended. */
  async cutEnded(): Promise<void> {
    for (const socket of this.#sockets()) {
      if (!(await this.sessions.isOpen(socket.data.token))) socket.disconnect(true);
    }
  }

  #sockets(): ActorSocket[] {
    return [...this.server.sockets.sockets.values()] as ActorSocket[];
  }

  async #admit(socket: ActorSocket): Promise<boolean> {
    const { origin, host, cookie } = socket.handshake.headers;
    const foreign =
      origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
    if (foreign) return false;
    const token = tokenIn(cookie, this.config);
    const actor = token === null ? null : await this.sessions.resolve(token);
    if (token === null || actor === null || actor.passwordDue) return false;
    socket.data = { actor, token };
    return true;
  }
}

function batchFor(
  scope: string,
  notices: readonly ScopedNotice[],
  cursor: number,
  reset: boolean,
): LiveBatch {
  return {
    cursor,
    reset,
    notices: notices
      .filter((notice) => isWithinScope(scope, notice.scope))
      .map(({ scope: _, ...notice }) => notice),
  };
}
