import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('I', 'II', 'III', 'IV')`;

export class SetLevels1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The level a person set, over what was proposed then; and the one in force: what a person judged holds for
      -- what was known, a proposal that grew graver since holds where it is graver still. 'I' sorts before 'IV'.
      ALTER TABLE event
        ADD COLUMN set_level  text CHECK (set_level IN ${LEVELS}),
        ADD COLUMN set_over   text CHECK (set_over IN ${LEVELS}),
        ADD COLUMN set_reason text,
        ADD COLUMN set_by     int REFERENCES account,
        ADD COLUMN set_at     timestamptz,
        ADD CONSTRAINT event_set_whole CHECK (num_nulls(set_level, set_over, set_reason, set_by, set_at) IN (0, 5));
      ALTER TABLE event ADD COLUMN level text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN set_level IS NULL THEN proposed_level
             WHEN proposed_level < set_over THEN least(set_level, proposed_level)
             ELSE set_level END) STORED;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event DROP COLUMN level;
      ALTER TABLE event DROP COLUMN set_level, DROP COLUMN set_over, DROP COLUMN set_reason, DROP COLUMN set_by, DROP COLUMN set_at;
    `);
  }
}
