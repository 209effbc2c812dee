import {
  type ChannelSettings,
  type ChannelView,
  type MessageState,
  type MessageView,
  channelSettings,
} from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

type Database = Pick<EntityManager, 'query'>;
const MESSAGES = 100;

interface ChannelRow extends Omit<ChannelView, 'kind' | 'settings' | 'hasSecret' | 'lastSentAt'> {
  readonly settings: unknown;
  readonly lastSentAt: Date | null;
}

/** The channels of units within `scope`, those of the reader's own unit first; without their secrets. */
export async function channelsWithin(
  database: Database,
  scope: string,
  unitId: number,
): Promise<ChannelView[]> {
  const rows = await database.query<ChannelRow[]>(
    `SELECT c.id, c.name, c.topics, c.level, u.name AS unit, u.id = $2 AS own, c.settings, c.paused_at IS NOT NULL AS paused,
       (SELECT count(*) FROM message WHERE channel_id = c.id AND state = 'waiting')::int AS waiting,
       (SELECT count(*) FROM message WHERE channel_id = c.id AND state = 'dead')::int AS dead,
       (SELECT max(sent_at) FROM message WHERE channel_id = c.id) AS "lastSentAt",
       (SELECT failure FROM message WHERE channel_id = c.id AND failure IS NOT NULL ORDER BY id DESC LIMIT 1) AS "lastFailure"
     FROM channel c JOIN unit u ON u.id = c.unit_id
     WHERE u.path LIKE $1 || '%' AND c.removed_at IS NULL ORDER BY u.id <> $2, u.path, c.id`,
    [scope, unitId],
  );
  return rows.map((row) => {
    const settings = channelSettings.parse(row.settings);
    return {
      ...row,
      kind: settings.kind,
      settings: withoutSecret(settings),
      hasSecret: secretOf(settings) !== undefined,
      lastSentAt: row.lastSentAt?.toISOString() ?? null,
    };
  });
}

/** The newest messages of a channel within `scope`. */
export async function messagesOf(
  database: Database,
  channelId: number,
  scope: string,
  state: MessageState | undefined,
): Promise<MessageView[]> {
  const rows = await database.query<
    (Omit<MessageView, 'createdAt' | 'sentAt' | 'nextTryAt'> & {
      createdAt: Date;
      sentAt: Date | null;
      nextTryAt: Date | null;
    })[]
  >(
    `SELECT m.id, m.topic, m.state, m.tries, m.created_at AS "createdAt", m.sent_at AS "sentAt", m.next_try_at AS "nextTryAt", m.failure
     FROM message m JOIN channel c ON c.id = m.channel_id JOIN unit u ON u.id = c.unit_id
     WHERE c.id = $1 AND u.path LIKE $2 || '%' AND ($3::text IS NULL OR m.state = $3) ORDER BY m.id DESC LIMIT ${MESSAGES}`,
    [channelId, scope, state ?? null],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
  }));
}

/** The password or key of a channel; undefined where it has none. */
export function secretOf(settings: ChannelSettings): string | undefined {
  if (settings.kind === 'email') return settings.password;
  return settings.kind === 'wecom' ? undefined : settings.secret;
}

function withoutSecret(settings: ChannelSettings): ChannelSettings {
  const shown = Object.entries(settings).filter(
    ([name]) => name !== 'password' && name !== 'secret',
  );
  return channelSettings.parse(Object.fromEntries(shown));
}

/** Settings as they are kept: a secret that was left out is the one there was. */
export function withSecret(settings: ChannelSettings, before: string | undefined): ChannelSettings {
  const kept = secretOf(settings) ?? before;
  if (kept === undefined || settings.kind === 'wecom') return settings;
  return settings.kind === 'email'
    ? { ...settings, password: kept }
    : { ...settings, secret: kept };
}
