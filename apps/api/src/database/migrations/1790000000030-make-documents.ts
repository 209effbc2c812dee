import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MakeDocuments1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Documents made of a case, as they were made: a later one does not change an earlier one.
      CREATE TABLE case_document (
        id      int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id int NOT NULL REFERENCES response_case,
        kind    text NOT NULL CHECK (kind IN ('flash', 'follow_up', 'final', 'assignment', 'feedback', 'supervision', 'closing')),
        -- Its number within its kind, unit and year (Beijing).
        unit_id int NOT NULL REFERENCES unit,
        year    int NOT NULL,
        serial  int NOT NULL CHECK (serial > 0),
        name    text NOT NULL,
        bytes   bytea NOT NULL,
        sha256  text NOT NULL,
        made_at timestamptz NOT NULL,
        made_by int NOT NULL REFERENCES account,
        UNIQUE (unit_id, kind, year, serial)
      );
      CREATE INDEX case_document_by_case ON case_document (case_id, made_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_document');
  }
}
