import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssignCases1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 异议: the unit says that a case is not its own; who stands above both decides.
      CREATE TABLE case_objection (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id      int NOT NULL REFERENCES response_case,
        unit_id      int NOT NULL REFERENCES unit,
        reason       text NOT NULL,
        suggested_id int REFERENCES unit,
        raised_at    timestamptz NOT NULL,
        raised_by    int NOT NULL REFERENCES account,
        decided_at   timestamptz,
        decided_by   int REFERENCES account,
        upheld       boolean,
        note         text,
        CHECK ((decided_at IS NULL) = (upheld IS NULL)),
        CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
        CHECK ((decided_at IS NULL) = (note IS NULL))
      );
      CREATE UNIQUE INDEX case_objection_open ON case_objection (case_id) WHERE decided_at IS NULL;
      CREATE INDEX case_objection_by_case ON case_objection (case_id);

      -- 改派: whose it was before.
      CREATE TABLE case_assignment (
        id      int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id int NOT NULL REFERENCES response_case,
        from_id int NOT NULL REFERENCES unit,
        to_id   int NOT NULL REFERENCES unit,
        reason  text NOT NULL,
        at      timestamptz NOT NULL,
        by_id   int NOT NULL REFERENCES account
      );
      CREATE INDEX case_assignment_by_case ON case_assignment (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_assignment, case_objection');
  }
}
