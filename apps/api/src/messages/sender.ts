import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ChannelSettings, channelSettings } from '@huixiang/contracts';
import { type EventLevel, type MessageTopic, retryAfter } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { Carriers } from './carriers';
import { type Outgoing, SendFailure } from './carriers/carrier';

const AT_ONCE = 8;
/** A process that dies while it sends leaves its messages to others after so long. */
const LEASE_SECONDS = 90;
const FAILURE_CHARACTERS = 500;

interface ClaimedMessage {
  readonly id: number;
  readonly channelId: number;
  readonly scope: string;
  readonly settings: unknown;
  readonly tries: number;
  readonly topic: MessageTopic;
  readonly level: EventLevel;
  readonly title: string;
  readonly lines: string[];
  readonly path: string;
  readonly at: Date;
}

/** Sends what is due, outside any transaction; what became of it is written afterwards. At least once, never lost. */
@Injectable()
export class Sender {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly carriers: Carriers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends one batch of due messages, several at once; returns how many were tried. */
  async send(): Promise<number> {
    const claimed = await this.#claim();
    await Promise.all(claimed.map((message) => this.#deliver(message)));
    return claimed.length;
  }

  async #claim(): Promise<readonly ClaimedMessage[]> {
    const [rows] = await this.database.query<[ClaimedMessage[], number]>(
      `UPDATE message m SET tries = m.tries + 1, next_try_at = huixiang_now() + interval '${LEASE_SECONDS} seconds'
       FROM channel c JOIN unit u ON u.id = c.unit_id
       WHERE c.id = m.channel_id AND m.id IN (
         SELECT due.id FROM message due JOIN channel ON channel.id = due.channel_id
         WHERE due.state = 'waiting' AND due.next_try_at <= huixiang_now() AND channel.paused_at IS NULL AND channel.removed_at IS NULL
         ORDER BY due.level, due.next_try_at, due.id LIMIT ${AT_ONCE} FOR UPDATE OF due SKIP LOCKED)
       RETURNING m.id, m.channel_id AS "channelId", u.path AS scope, c.settings, m.tries, m.topic, m.level, m.title, m.lines, m.path, m.at`,
    );
    return rows;
  }

  async #deliver(message: ClaimedMessage): Promise<void> {
    try {
      const settings: ChannelSettings = channelSettings.parse(message.settings);
      await this.carriers.send(settings, this.#outgoing(message));
    } catch (error) {
      await this.#keepFailure(message, error as Error);
      return;
    }
    await this.database.query(
      `UPDATE message SET state = 'sent', sent_at = huixiang_now(), next_try_at = NULL, failure = NULL WHERE id = $1`,
      [message.id],
    );
  }

  #outgoing(message: ClaimedMessage): Outgoing {
    const { PUBLIC_ADDRESS } = this.config;
    const link = PUBLIC_ADDRESS === undefined ? null : new URL(message.path, PUBLIC_ADDRESS).href;
    return { ...message, key: `${message.channelId}-${message.id}`, link };
  }

  /** Tried again later, or given up: then a person is to see it. */
  async #keepFailure(message: ClaimedMessage, error: Error): Promise<void> {
    const { isFinal, askedMs } =
      error instanceof SendFailure ? error : { isFinal: false, askedMs: 0 };
    const wait = isFinal ? null : retryAfter(message.tries, askedMs);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `UPDATE message SET state = CASE WHEN $2::float8 IS NULL THEN 'dead' ELSE 'waiting' END,
           next_try_at = huixiang_now() + make_interval(secs => $2::float8 / 1000), failure = $3 WHERE id = $1`,
        [message.id, wait, error.message.slice(0, FAILURE_CHARACTERS)],
      );
      if (wait !== null) return;
      await record(tx, await databaseNow(tx), {
        kind: 'message.dead',
        subject: { type: 'message', id: message.id },
        scope: message.scope,
        data: { channel: message.channelId, tries: message.tries },
      });
    });
  }
}
