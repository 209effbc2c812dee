import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveCases1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A case may come from a message, a superior or a person, without an event that is followed.
      ALTER TABLE response_case
        ALTER COLUMN event_id DROP NOT NULL,
        -- When it was taken up again last: what is owed and what was published count from then.
        ADD COLUMN reopened_at timestamptz,
        -- The case it goes on in.
        ADD COLUMN merged_into int REFERENCES response_case,
        ADD CHECK (merged_into IS NULL OR closed_at IS NOT NULL AND merged_into <> id);
      CREATE INDEX response_case_merged ON response_case (merged_into) WHERE merged_into IS NOT NULL;

      -- When its case was closed without it; nothing done later meets it.
      ALTER TABLE clock ADD COLUMN ended_at timestamptz, ADD CHECK (ended_at IS NULL OR met_at IS NULL AND next_notice_at IS NULL);
      UPDATE clock SET ended_at = c.closed_at, next_notice_at = NULL FROM response_case c
        WHERE c.id = clock.case_id AND c.closed_at IS NOT NULL AND clock.met_at IS NULL AND clock.duty <> 'commitment';

      CREATE TABLE case_reopening (
        id              int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id         int NOT NULL REFERENCES response_case,
        ground          text NOT NULL CHECK (ground IN ('bad_answer', 'new_facts', 'instruction', 'merged_wrongly')),
        reason          text NOT NULL,
        found_at        timestamptz NOT NULL,
        first_public_at timestamptz,
        at              timestamptz NOT NULL CHECK (at >= found_at),
        by_id           int NOT NULL REFERENCES account,
        -- How it was closed before.
        closed_at       timestamptz NOT NULL,
        closed_by       int NOT NULL REFERENCES account,
        close_reason    text,
        merged_into     int REFERENCES response_case
      );
      CREATE INDEX case_reopening_by_case ON case_reopening (case_id, at);

      -- A message belongs to one case.
      CREATE TABLE case_message (
        article_id bigint PRIMARY KEY REFERENCES article,
        case_id    int NOT NULL REFERENCES response_case,
        at         timestamptz NOT NULL,
        by_id      int NOT NULL REFERENCES account
      );
      CREATE INDEX case_message_by_case ON case_message (case_id);
    `);
  }

  /** Refuses where there are cases without an event: nothing is thrown away. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE response_case ALTER COLUMN event_id SET NOT NULL, DROP COLUMN reopened_at, DROP COLUMN merged_into;
      ALTER TABLE clock DROP COLUMN ended_at;
      DROP TABLE case_message, case_reopening;
    `);
  }
}
