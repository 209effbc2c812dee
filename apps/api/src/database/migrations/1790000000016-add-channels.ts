import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddChannels1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where a unit is told of what happens. Each channel reads the ledger by a cursor of its own, so none misses an entry
      -- that another saw, whatever was down meanwhile.
      CREATE TABLE channel (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id    int NOT NULL REFERENCES unit,
        name       text NOT NULL,
        settings   jsonb NOT NULL,
        topics     text[] NOT NULL,
        level      text NOT NULL CHECK (level IN ('I', 'II', 'III', 'IV')),
        cursor     bigint NOT NULL,
        paused_at  timestamptz,
        removed_at timestamptz
      );

      -- One row an entry and a channel: the same is never sent for two reasons.
      CREATE TABLE message (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        channel_id  int NOT NULL REFERENCES channel,
        entry_index bigint NOT NULL,
        topic       text NOT NULL,
        level       text NOT NULL,
        title       text NOT NULL,
        lines       text[] NOT NULL,
        path        text NOT NULL,
        at          timestamptz NOT NULL,
        state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead')),
        tries       int NOT NULL DEFAULT 0,
        next_try_at timestamptz,
        failure     text,
        created_at  timestamptz NOT NULL,
        sent_at     timestamptz,
        UNIQUE (channel_id, entry_index),
        CHECK ((state = 'waiting') = (next_try_at IS NOT NULL)),
        CHECK ((state = 'sent') = (sent_at IS NOT NULL))
      );
      CREATE INDEX message_due ON message (next_try_at) WHERE state = 'waiting';
      CREATE INDEX message_by_channel ON message (channel_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message, channel');
  }
}
