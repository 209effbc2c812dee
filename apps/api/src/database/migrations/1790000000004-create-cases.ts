import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of that day; the table was made anew since (1790000000021). */
const RULES = [
  ['D1', 'authoritative_information', ['I', 'II'], 5, '国办发〔2016〕80号', '2016-11-10'],
  ['D2', 'press_conference', ['I', 'II'], 24, '国办发〔2016〕61号、80号', '2016-08-12'],
  ['D4', 'response', ['III', 'IV'], 48, '国办发〔2016〕61号', '2016-08-12'],
] as const;

export class CreateCases1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clock_rule (
        id         text NOT NULL,
        duty       text NOT NULL CHECK (duty IN ('authoritative_information', 'press_conference', 'response')),
        levels     text[] NOT NULL,
        hours      numeric(6, 2) NOT NULL CHECK (hours > 0),
        basis      text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to   timestamptz CHECK (valid_to > valid_from),
        PRIMARY KEY (id, valid_from)
      );

      -- A year's case numbers have no gaps: the counter is part of the opening transaction.
      CREATE TABLE case_number (
        year int PRIMARY KEY,
        last int NOT NULL
      );

      CREATE TABLE response_case (
        id              int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        number          text NOT NULL UNIQUE,
        event_id        bigint NOT NULL UNIQUE REFERENCES event,
        title           text NOT NULL,
        level           text NOT NULL CHECK (level IN ('I', 'II', 'III', 'IV')),
        categories      text[] NOT NULL DEFAULT '{}',
        field           text,
        unit_id         int NOT NULL REFERENCES unit,
        routing         jsonb NOT NULL,
        occurred_at     timestamptz,
        first_public_at timestamptz,
        detected_at     timestamptz NOT NULL,
        opened_at       timestamptz NOT NULL,
        opened_by       int NOT NULL REFERENCES account,
        accepted_at     timestamptz,
        accepted_by     int REFERENCES account,
        closed_at       timestamptz,
        closed_by       int REFERENCES account,
        close_reason    text
      );
      CREATE INDEX response_case_by_unit ON response_case (unit_id, opened_at);
      CREATE INDEX response_case_open ON response_case (opened_at) WHERE closed_at IS NULL;

      CREATE TABLE clock (
        id             int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id        int NOT NULL REFERENCES response_case,
        rule_id        text NOT NULL,
        duty           text NOT NULL,
        basis          text NOT NULL,
        hours          numeric(6, 2) NOT NULL,
        anchor_kind    text NOT NULL CHECK (anchor_kind IN ('occurred', 'first_public', 'detected')),
        anchor_at      timestamptz NOT NULL,
        due_at         timestamptz NOT NULL CHECK (due_at > anchor_at),
        met_at         timestamptz,
        -- The notice given last, and when the next falls due; null after the breach and once met.
        notice         text CHECK (notice IN ('half', 'four_fifths', 'breach')),
        next_notice_at timestamptz,
        UNIQUE (case_id, rule_id),
        CHECK (met_at IS NULL OR next_notice_at IS NULL)
      );
      -- What the clock tick asks.
      CREATE INDEX clock_notice_due ON clock (next_notice_at) WHERE next_notice_at IS NOT NULL;

      -- Each notice once, whatever restarts: the key says so.
      CREATE TABLE clock_notice (
        clock_id int NOT NULL REFERENCES clock,
        kind     text NOT NULL CHECK (kind IN ('half', 'four_fifths', 'breach')),
        at       timestamptz NOT NULL,
        PRIMARY KEY (clock_id, kind)
      );

      CREATE TABLE release (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id      int NOT NULL REFERENCES response_case,
        kind         text NOT NULL CHECK (kind IN ('first', 'continuing', 'result', 'interpretation')),
        channel      text NOT NULL CHECK (channel IN
                       ('government_site', 'new_media', 'press_conference', 'media', 'gazette')),
        title        text NOT NULL,
        body         text NOT NULL,
        url          text,
        drafted_by   int NOT NULL REFERENCES account,
        drafted_at   timestamptz NOT NULL,
        published_by int REFERENCES account,
        published_at timestamptz,
        -- Elements required and found when it was published.
        elements     jsonb,
        -- Why it was published with elements missing.
        exception    text,
        CHECK ((published_at IS NULL) = (elements IS NULL))
      );
      CREATE INDEX release_by_case ON release (case_id, published_at);

      CREATE TABLE accountability (
        id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id     int NOT NULL REFERENCES response_case,
        clock_id    int UNIQUE REFERENCES clock,
        unit_id     int NOT NULL REFERENCES unit,
        ground      text NOT NULL CHECK (ground IN ('weak_handling', 'improper_response', 'late_report')),
        evidence    jsonb NOT NULL,
        proposed_at timestamptz NOT NULL,
        decision    text CHECK (decision IN ('no_action', 'tolerated', 'reminder', 'talk', 'criticism')),
        decided_at  timestamptz,
        decided_by  int REFERENCES account,
        reason      text,
        CHECK ((decision IS NULL) = (decided_at IS NULL)),
        CHECK ((decision IS NULL) = (decided_by IS NULL)),
        CHECK ((decision IS NULL) = (reason IS NULL))
      );
    `);
    for (const [id, duty, levels, hours, basis, day] of RULES) {
      await runner.query(
        `INSERT INTO clock_rule (id, duty, levels, hours, basis, valid_from) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, duty, levels, hours, basis, `${day}T00:00:00+08:00`],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE accountability, release, clock_notice, clock, response_case, case_number, clock_rule',
    );
  }
}
