import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDuty1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 值班表: who is called about an alert, in this order. Shifts of a unit do not overlap.
      CREATE TABLE duty_shift (
        id       int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id  int NOT NULL REFERENCES unit,
        from_at  timestamptz NOT NULL,
        to_at    timestamptz NOT NULL,
        people   int[] NOT NULL,
        set_by   int NOT NULL REFERENCES account,
        set_at   timestamptz NOT NULL,
        CHECK (to_at > from_at),
        CHECK (cardinality(people) BETWEEN 1 AND 5)
      );
      CREATE INDEX duty_shift_by_unit ON duty_shift (unit_id, from_at);

      -- 交接: what whoever comes needs to know.
      CREATE TABLE handover_note (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id    int NOT NULL REFERENCES unit,
        text       text NOT NULL,
        written_by int NOT NULL REFERENCES account,
        written_at timestamptz NOT NULL,
        taken_by   int REFERENCES account,
        taken_at   timestamptz,
        CHECK ((taken_by IS NULL) = (taken_at IS NULL))
      );
      CREATE INDEX handover_note_by_unit ON handover_note (unit_id, written_at);

      -- A unit's own figures for its alerts; it and the units below it go by them unless these have their own.
      CREATE TABLE alert_settings (
        unit_id    int PRIMARY KEY REFERENCES unit,
        settings   jsonb NOT NULL,
        changed_by int NOT NULL REFERENCES account,
        changed_at timestamptz NOT NULL
      );

      -- What a unit does not want to be told of until a time. Ⅰ and Ⅱ are told nevertheless.
      CREATE TABLE alert_mute (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id    int NOT NULL REFERENCES unit,
        rule       text,
        field      text,
        place_code text REFERENCES place,
        until      timestamptz NOT NULL,
        reason     text NOT NULL,
        set_by     int NOT NULL REFERENCES account,
        set_at     timestamptz NOT NULL,
        CHECK (rule IS NOT NULL OR field IS NOT NULL OR place_code IS NOT NULL)
      );
      CREATE INDEX alert_mute_by_end ON alert_mute (until);

      -- An open alert calls one person after another until somebody answers. Whom is settled with the first call: a change of
      -- shift in the middle calls nobody twice. Alerts of before this call nobody.
      ALTER TABLE alert ADD COLUMN next_call_at timestamptz, ADD COLUMN call_chain int[], ADD COLUMN calls int NOT NULL DEFAULT 0,
        -- It was grave when it called: what becomes so later calls anew.
        ADD COLUMN call_grave boolean NOT NULL DEFAULT false;
      ALTER TABLE alert ALTER COLUMN next_call_at SET DEFAULT huixiang_now();
      CREATE INDEX alert_to_call ON alert (next_call_at) WHERE state = 'open' AND next_call_at IS NOT NULL;
      CREATE TABLE alert_call (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        alert_id   bigint NOT NULL REFERENCES alert,
        account_id int NOT NULL REFERENCES account,
        at         timestamptz NOT NULL
      );
      CREATE INDEX alert_call_by_alert ON alert_call (alert_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE alert_call, alert_mute, alert_settings, handover_note, duty_shift;
      ALTER TABLE alert DROP COLUMN next_call_at, DROP COLUMN call_chain, DROP COLUMN calls, DROP COLUMN call_grave;
    `);
  }
}
