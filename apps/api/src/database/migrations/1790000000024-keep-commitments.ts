import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCommitments1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a release promised: proposed by the machine or entered by a person, confirmed, kept to the end.
      CREATE TABLE commitment (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id      int NOT NULL REFERENCES response_case,
        release_id   int REFERENCES release,
        deed         text NOT NULL,
        -- The words that set its time, as the release has them.
        time_words   text,
        due_on       date,
        proposed_at  timestamptz NOT NULL,
        confirmed_at timestamptz,
        confirmed_by int REFERENCES account,
        dismissed_at timestamptz,
        dismissed_by int REFERENCES account,
        dismissal    text,
        kept_at      timestamptz,
        kept_by      int REFERENCES account,
        kept_note    text,
        kept_url     text,
        -- Its time limit, once it is confirmed.
        clock_id     int UNIQUE REFERENCES clock,
        CHECK ((confirmed_at IS NULL) = (clock_id IS NULL)),
        CHECK (confirmed_at IS NULL OR due_on IS NOT NULL),
        CHECK (confirmed_at IS NULL OR dismissed_at IS NULL),
        CHECK (kept_at IS NULL OR confirmed_at IS NOT NULL)
      );
      CREATE INDEX commitment_by_case ON commitment (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitment');
  }
}
