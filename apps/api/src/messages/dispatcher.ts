import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type EventLevel,
  type MessageTopic,
  type QuietHours,
  TOPIC_OF,
  heldUntil,
  isAtLeast,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { mutedAlerts } from '../alerts/mutes.queries';
import { readSettings } from '../alerts/settings.queries';
import { databaseNow } from '../database/clock';
import { type ToldEntry, compose } from './compose.queries';

const ENTRIES = 500;

interface ReadingChannel {
  readonly id: number;
  readonly scope: string;
  readonly topics: MessageTopic[];
  readonly level: EventLevel;
  readonly cursor: number;
}

interface ToldChannel extends ReadingChannel {
  readonly quiet: QuietHours | null;
  readonly now: Date;
}

/** Reads the ledger for each channel from where it stopped, and lays out what the channel is to be told of. */
@Injectable()
export class Dispatcher {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Moves one channel on that is behind; returns how many entries it read, 0 where none is. */
  async dispatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [channel] = await tx.query<ReadingChannel[]>(
        `SELECT channel.id, unit.path AS scope, topics, level, cursor FROM channel JOIN unit ON unit.id = unit_id
         WHERE removed_at IS NULL AND paused_at IS NULL AND cursor < (SELECT size - 1 FROM ledger_head)
         ORDER BY channel.id LIMIT 1 FOR UPDATE OF channel SKIP LOCKED`,
      );
      if (channel === undefined) return 0;
      const { told, last } = await entriesBehind(tx, channel.cursor);
      const now = await databaseNow(tx);
      const { quiet } = (await readSettings(tx)).of(channel.scope).settings;
      for (const entry of told) await layOut(tx, { ...channel, quiet, now }, entry);
      await tx.query('UPDATE channel SET cursor = $2 WHERE id = $1', [channel.id, last]);
      return last - channel.cursor;
    });
  }
}

async function entriesBehind(
  tx: EntityManager,
  cursor: number,
): Promise<{ readonly told: readonly ToldEntry[]; readonly last: number }> {
  const rows = await tx.query<(ToldEntry & { at: string })[]>(
    `SELECT index, kind, subject_id AS "subjectId", case_id AS "caseId", scope, ledger_body(body) ->> 'at' AS at, ledger_body(body) -> 'data' AS data
     FROM ledger_entry WHERE index > $1 ORDER BY index LIMIT ${ENTRIES}`,
    [cursor],
  );
  return {
    told: rows
      .filter(({ kind }) => TOPIC_OF[kind] !== undefined)
      .map((row) => ({ ...row, at: new Date(row.at) })),
    last: rows.at(-1)?.index ?? cursor,
  };
}

/** Writes what a channel is told of an entry. In quiet hours it waits for their end, unless it is grave. */
async function layOut(tx: EntityManager, channel: ToldChannel, entry: ToldEntry): Promise<void> {
  if (!entry.scope.startsWith(channel.scope)) return;
  const topic = TOPIC_OF[entry.kind];
  if (topic === undefined || !channel.topics.includes(topic)) return;
  const message = await compose(tx, entry, channel.scope);
  if (message === null) return;
  // A briefing has no level of its own: who asks for briefings gets them.
  if (topic !== 'briefings' && !isAtLeast(message.level, channel.level)) return;
  if (await isMuted(tx, entry, channel.scope)) return;
  const { quiet, now } = channel;
  const tryAt = new Date(heldUntil(now.getTime(), quiet, message.level));
  await tx.query(
    `INSERT INTO message (channel_id, entry_index, topic, level, title, lines, path, at, next_try_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (channel_id, entry_index) DO NOTHING`,
    [
      channel.id,
      entry.index,
      message.topic,
      message.level,
      message.title,
      message.lines,
      message.path,
      entry.at,
      tryAt,
      now,
    ],
  );
}

/** Whether the channel's unit, or one above it, does not want to be disturbed by the alert an entry is about. */
async function isMuted(tx: EntityManager, entry: ToldEntry, scope: string): Promise<boolean> {
  if (!entry.kind.startsWith('alert.')) return false;
  return (await mutedAlerts(tx, [Number(entry.subjectId)], scope)).size > 0;
}
