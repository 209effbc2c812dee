import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignAssessments1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 评估: drawn up for a unit and a period, frozen with what it was computed from, heard, signed by two, published.
      CREATE TABLE assessment (
        id            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        year          int NOT NULL,
        serial        int NOT NULL,
        unit_id       int NOT NULL REFERENCES unit,
        -- The cases opened in [period_from, period_to).
        period_from   timestamptz NOT NULL,
        period_to     timestamptz NOT NULL CHECK (period_to > period_from),
        standard_id   int NOT NULL REFERENCES assessment_standard,
        as_of         timestamptz NOT NULL CHECK (as_of >= period_to),
        -- Exactly the bytes that were hashed.
        inputs        text NOT NULL,
        inputs_sha256 text NOT NULL,
        result        jsonb NOT NULL,
        drawn_at      timestamptz NOT NULL,
        drawn_by      int NOT NULL REFERENCES account,
        sent_at       timestamptz,
        -- Changed after it was sent: the unit has its time anew.
        amended_at    timestamptz,
        confirmed_at  timestamptz,
        confirmed_by  int REFERENCES account,
        published_at  timestamptz,
        withdrawn_at  timestamptz,
        withdrawn_by  int REFERENCES account,
        withdrawal    text,
        UNIQUE (year, serial),
        CHECK (sent_at IS NOT NULL OR confirmed_at IS NULL AND published_at IS NULL),
        CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal IS NULL))
      );
      CREATE INDEX assessment_by_unit ON assessment (unit_id, period_to);

      -- What no figure shows, by hand; one that was taken out stays to be read.
      CREATE TABLE assessment_item (
        id            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id int NOT NULL REFERENCES assessment,
        title         text NOT NULL,
        points        numeric NOT NULL,
        reason        text NOT NULL,
        at            timestamptz NOT NULL,
        by_id         int NOT NULL REFERENCES account,
        removed_at    timestamptz,
        removed_by    int REFERENCES account,
        CHECK ((removed_at IS NULL) = (removed_by IS NULL))
      );
      CREATE INDEX assessment_item_of ON assessment_item (assessment_id);

      CREATE TABLE assessment_objection (
        id            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id int NOT NULL REFERENCES assessment,
        body          text NOT NULL,
        at            timestamptz NOT NULL,
        by_id         int NOT NULL REFERENCES account,
        upheld        boolean,
        answer        text,
        answered_at   timestamptz,
        answered_by   int REFERENCES account,
        CHECK ((answer IS NULL) = (upheld IS NULL) AND (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
      );
      CREATE UNIQUE INDEX assessment_objection_open ON assessment_objection (assessment_id) WHERE answer IS NULL;

      CREATE TABLE assessment_signature (
        assessment_id int NOT NULL REFERENCES assessment,
        by_id         int NOT NULL REFERENCES account,
        at            timestamptz NOT NULL,
        -- Of all that was signed: inputs, result, items, objections and answers.
        content_sha256 text NOT NULL,
        PRIMARY KEY (assessment_id, by_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE assessment_signature, assessment_objection, assessment_item, assessment',
    );
  }
}
