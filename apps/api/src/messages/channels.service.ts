import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChannelInput,
  type ChannelSettings,
  type ChannelView,
  type LedgerKind,
  type MessageState,
  type MessageView,
  channelSettings,
} from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { Carriers } from './carriers';
import { SendFailure } from './carriers/carrier';
import { channelsWithin, messagesOf, secretOf, withSecret } from './channels.queries';

/** Where units are told of what happens: who administers a unit settles it. */
@Injectable()
export class ChannelsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly carriers: Carriers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list({ unit }: Actor): Promise<ChannelView[]> {
    return channelsWithin(this.database, unit.path, unit.id);
  }

  messages(id: number, state: MessageState | undefined, { unit }: Actor): Promise<MessageView[]> {
    return messagesOf(this.database, id, unit.path, state);
  }

  /** A new channel is told of what happens from now on. */
  async add({ name, topics, level, settings }: ChannelInput, actor: Actor): Promise<number> {
    requireSecret(settings);
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO channel (unit_id, name, settings, topics, level, cursor)
         VALUES ($1, $2, $3, $4, $5, coalesce((SELECT size - 1 FROM ledger_head), -1)) RETURNING id`,
        [actor.unit.id, name, JSON.stringify(settings), topics, level],
      );
      await note(tx, 'channel.added', row!.id, actor, { kind: settings.kind, topics, level });
      return row!.id;
    });
  }

  async change(
    id: number,
    { name, topics, level, settings }: ChannelInput,
    actor: Actor,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await ownSettings(tx, id, actor);
      if (before.kind !== settings.kind) throw new DomainError('channel.kind_fixed', { id });
      const kept = withSecret(settings, secretOf(before));
      requireSecret(kept);
      await tx.query(
        'UPDATE channel SET name = $2, settings = $3, topics = $4, level = $5 WHERE id = $1',
        [id, name, JSON.stringify(kept), topics, level],
      );
      await note(tx, 'channel.changed', id, actor, { topics, level });
    });
  }

  /** While a channel is paused nothing is laid out for it; when it goes on it is told of what it missed. */
  async pause(id: number, paused: boolean, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await ownSettings(tx, id, actor);
      await tx.query(
        'UPDATE channel SET paused_at = CASE WHEN $2 THEN huixiang_now() END WHERE id = $1',
        [id, paused],
      );
      await note(tx, paused ? 'channel.paused' : 'channel.resumed', id, actor, {});
    });
  }

  async remove(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await ownSettings(tx, id, actor);
      await tx.query('UPDATE channel SET removed_at = huixiang_now() WHERE id = $1', [id]);
      await note(tx, 'channel.removed', id, actor, {});
    });
  }

  /** Sends a message of its own at once; why it did not arrive, or null where it did. */
  async test(id: number, actor: Actor): Promise<string | null> {
    const settings = await ownSettings(this.database.manager, id, actor);
    const at = await databaseNow(this.database.manager);
    await this.database.transaction((tx) => note(tx, 'channel.tested', id, actor, {}));
    try {
      await this.carriers.send(settings, {
        key: `test-${randomUUID()}`,
        topic: 'alerts',
        level: 'IV',
        title: '【试发】回响消息渠道',
        lines: [`由 ${actor.unit.name} 试发，收到即表示渠道可用。`],
        link: this.config.PUBLIC_ADDRESS ?? null,
        at,
      });
      return null;
    } catch (error) {
      if (error instanceof SendFailure) return error.message;
      throw error;
    }
  }

  /** Sends what had been given up once more, at once. */
  async resend(messageId: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [, resent] = await tx.query<[unknown[], number]>(
        `UPDATE message SET state = 'waiting', tries = 0, next_try_at = huixiang_now()
         WHERE id = $1 AND state = 'dead' AND channel_id IN (SELECT id FROM channel WHERE unit_id = $2 AND removed_at IS NULL)`,
        [messageId, actor.unit.id],
      );
      if (resent === 0) throw new DomainError('message.not_found', { id: messageId });
      await record(tx, await databaseNow(tx), {
        kind: 'message.resent',
        subject: { type: 'message', id: messageId },
        scope: actor.unit.path,
        actor,
        data: {},
      });
    });
  }
}

/** The settings of a channel of the reader's own unit. */
async function ownSettings(
  tx: Pick<EntityManager, 'query'>,
  id: number,
  actor: Actor,
): Promise<ChannelSettings> {
  const [row] = await tx.query<{ settings: unknown }[]>(
    'SELECT settings FROM channel WHERE id = $1 AND unit_id = $2 AND removed_at IS NULL',
    [id, actor.unit.id],
  );
  if (row === undefined) throw new DomainError('channel.not_found', { id });
  return channelSettings.parse(row.settings);
}

function requireSecret(settings: ChannelSettings): void {
  const needs = settings.kind === 'webhook' || (settings.kind === 'email' && settings.user !== '');
  if (needs && secretOf(settings) === undefined)
    throw new DomainError('channel.secret_missing', { kind: settings.kind });
}

async function note(
  tx: EntityManager,
  kind: LedgerKind,
  id: number,
  actor: Actor,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { type: 'channel', id } as const;
  await record(tx, await databaseNow(tx), { kind, subject, scope: actor.unit.path, actor, data });
}
