import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Coordinate1790000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE clock DROP CONSTRAINT clock_anchor_kind_check, ADD CHECK (anchor_kind IN (
        'occurred', 'first_public', 'detected', 'opened', 'accepted', 'local_reported', 'province_reported', 'released', 'requested'));

      -- What a case asks of another unit, or of an organ or outlet outside the system, by a day.
      CREATE TABLE case_request (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id      int NOT NULL REFERENCES response_case,
        kind         text NOT NULL CHECK (kind IN ('co_operation', 'publicity', 'cyberspace', 'police', 'telecom', 'media', 'other')),
        unit_id      int REFERENCES unit,
        organ        text,
        body         text NOT NULL,
        -- Whether it hands over the clues of a rumour.
        clues        boolean NOT NULL,
        -- Asked from above: a day that passes is answered for.
        binding      boolean NOT NULL,
        asked_at     timestamptz NOT NULL,
        asked_by     int NOT NULL REFERENCES account,
        due_at       timestamptz NOT NULL CHECK (due_at > asked_at),
        clock_id     int UNIQUE REFERENCES clock,
        answer       text,
        -- Of an organ outside: how it answered (number, letter, telephone).
        means        text,
        answered_at  timestamptz,
        answered_by  int REFERENCES account,
        withdrawn_at timestamptz,
        withdrawn_by int REFERENCES account,
        withdrawal   text,
        CHECK ((unit_id IS NULL) <> (organ IS NULL)),
        CHECK ((answered_at IS NULL) = (answer IS NULL)),
        CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawal IS NULL)),
        CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
      );
      CREATE INDEX case_request_by_case ON case_request (case_id);
      CREATE INDEX case_request_by_unit ON case_request (unit_id) WHERE unit_id IS NOT NULL;

      -- 会商: who met, what they made of it, what was decided.
      CREATE TABLE case_consultation (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id    int NOT NULL REFERENCES response_case,
        held_at    timestamptz NOT NULL,
        convener   text NOT NULL,
        means      text NOT NULL,
        attendees  text NOT NULL,
        judgement  text NOT NULL,
        decisions  text NOT NULL,
        entered_at timestamptz NOT NULL CHECK (entered_at >= held_at),
        entered_by int NOT NULL REFERENCES account
      );
      CREATE INDEX case_consultation_by_case ON case_consultation (case_id, held_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_consultation, case_request;
      UPDATE clock SET anchor_kind = 'opened' WHERE anchor_kind = 'requested';
      ALTER TABLE clock DROP CONSTRAINT clock_anchor_kind_check, ADD CHECK (anchor_kind IN (
        'occurred', 'first_public', 'detected', 'opened', 'accepted', 'local_reported', 'province_reported', 'released'));
    `);
  }
}
