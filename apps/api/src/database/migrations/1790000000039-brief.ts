import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Brief1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How a unit words its briefings, and when each is drawn up; the product's own wording where there is none.
      CREATE TABLE briefing_plan (
        unit_id  int NOT NULL REFERENCES unit,
        kind     text NOT NULL CHECK (kind IN ('daily', 'weekly', 'monthly', 'quarterly', 'special')),
        -- null: the product's own.
        template jsonb,
        enabled  boolean NOT NULL DEFAULT false,
        -- Full hour of the day in Beijing.
        hour     int NOT NULL DEFAULT 8 CHECK (hour BETWEEN 0 AND 23),
        next_at  timestamptz,
        set_at   timestamptz NOT NULL,
        set_by   int NOT NULL REFERENCES account,
        PRIMARY KEY (unit_id, kind),
        CHECK (enabled = (next_at IS NOT NULL)),
        CHECK (kind <> 'special' OR NOT enabled)
      );
      CREATE INDEX briefing_plan_due ON briefing_plan (next_at) WHERE next_at IS NOT NULL;

      -- 简报: composed from data, edited by a person, issued.
      CREATE TABLE briefing (
        id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id     int NOT NULL REFERENCES unit,
        kind        text NOT NULL CHECK (kind IN ('daily', 'weekly', 'monthly', 'quarterly', 'special')),
        year        int NOT NULL,
        serial      int NOT NULL,
        title       text NOT NULL,
        period_from timestamptz NOT NULL,
        period_to   timestamptz NOT NULL,
        event_id    bigint REFERENCES event,
        -- What the rules composed, and what a person made of paragraphs of it: {"0.1": "…"}, section and paragraph.
        composed    jsonb NOT NULL,
        edits       jsonb NOT NULL DEFAULT '{}',
        composed_at timestamptz NOT NULL,
        -- null: drawn up by its schedule.
        composed_by int REFERENCES account,
        edited_at   timestamptz,
        edited_by   int REFERENCES account,
        issued_at   timestamptz,
        issued_by   int REFERENCES account,
        sha256      text,
        discarded_at timestamptz,
        UNIQUE (unit_id, kind, year, serial),
        CHECK ((kind = 'special') = (event_id IS NOT NULL)),
        CHECK ((issued_at IS NULL) = (issued_by IS NULL) AND (issued_at IS NULL) = (sha256 IS NULL)),
        CHECK (issued_at IS NULL OR discarded_at IS NULL)
      );
      CREATE INDEX briefing_by_unit ON briefing (unit_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE briefing, briefing_plan');
  }
}
