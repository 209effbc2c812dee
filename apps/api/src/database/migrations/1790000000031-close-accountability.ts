import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CloseAccountability1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accountability
        -- Who proposed it, where it was a person.
        ADD COLUMN proposed_by int REFERENCES account,
        -- How what was decided was carried out (结案).
        ADD COLUMN closing text,
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN closed_by int REFERENCES account,
        ADD CHECK ((closing IS NULL) = (closed_at IS NULL) AND (closing IS NULL) = (closed_by IS NULL)),
        ADD CHECK (closing IS NULL OR decision IS NOT NULL),
        -- Who complains does not judge.
        ADD CHECK (decided_by IS DISTINCT FROM proposed_by OR decided_by IS NULL),
        ADD CHECK (appeal_decided_by IS DISTINCT FROM proposed_by OR appeal_decided_by IS NULL);

      -- Every statement of the unit: what it put better later does not undo what it said first.
      CREATE TABLE accountability_statement (
        id                int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        accountability_id int NOT NULL REFERENCES accountability,
        body              text NOT NULL,
        at                timestamptz NOT NULL,
        by_id             int NOT NULL REFERENCES account
      );
      CREATE INDEX accountability_statement_of ON accountability_statement (accountability_id, at);
      INSERT INTO accountability_statement (accountability_id, body, at, by_id)
        SELECT id, statement, stated_at, stated_by FROM accountability WHERE statement IS NOT NULL;
      ALTER TABLE accountability DROP COLUMN statement, DROP COLUMN stated_at, DROP COLUMN stated_by;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accountability
        ADD COLUMN statement text, ADD COLUMN stated_at timestamptz, ADD COLUMN stated_by int REFERENCES account,
        ADD CHECK ((statement IS NULL) = (stated_by IS NULL));
      UPDATE accountability a SET statement = s.body, stated_at = s.at, stated_by = s.by_id
        FROM (SELECT DISTINCT ON (accountability_id) * FROM accountability_statement ORDER BY accountability_id, id DESC) s
        WHERE s.accountability_id = a.id;
      DROP TABLE accountability_statement;
      ALTER TABLE accountability DROP COLUMN proposed_by, DROP COLUMN closing, DROP COLUMN closed_at, DROP COLUMN closed_by;
    `);
  }
}
