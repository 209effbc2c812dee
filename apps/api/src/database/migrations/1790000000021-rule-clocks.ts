import { ARRANGED_DAYS, STANDARD_CLOCK_RULES } from '@huixiang/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleClocks1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rules are data: a version of a rule binds in its place, from a day to a day, and is never edited.
      DROP TABLE clock_rule;
      CREATE TABLE clock_rule (
        key            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id             text NOT NULL,
        duty           text NOT NULL,
        place          text,
        event_levels   text[],
        opinion_levels text[],
        categories     text[],
        fields         text[],
        origins        text[],
        start          text NOT NULL,
        amount         numeric(8, 2) NOT NULL CHECK (amount > 0),
        unit           text NOT NULL CHECK (unit IN ('minute', 'hour', 'working_day', 'day', 'month')),
        basis          text NOT NULL,
        status         text NOT NULL CHECK (status IN ('national', 'statute', 'provincial', 'local')),
        enabled        boolean NOT NULL,
        extension      numeric(8, 2) CHECK (extension > 0),
        pausable       boolean NOT NULL,
        valid_from     timestamptz NOT NULL,
        valid_to       timestamptz CHECK (valid_to > valid_from),
        set_by         int REFERENCES account,
        set_at         timestamptz NOT NULL DEFAULT huixiang_now()
      );
      CREATE UNIQUE INDEX clock_rule_standing ON clock_rule (id, coalesce(place, '')) WHERE valid_to IS NULL;

      -- Days that are not what their weekday makes them.
      CREATE TABLE calendar_day (
        day    date PRIMARY KEY,
        -- Of the arrangement it belongs to: that of a new year may begin in December.
        year   int NOT NULL,
        off    boolean NOT NULL,
        name   text NOT NULL,
        basis  text NOT NULL
      );

      ALTER TABLE response_case
        ADD COLUMN event_level text CHECK (event_level IN ('I', 'II', 'III', 'IV')),
        ADD COLUMN origin text NOT NULL DEFAULT 'event'
          CHECK (origin IN ('alert', 'event', 'instruction', 'message', 'petition', 'manual')),
        -- Number of the superior's instruction (交办文号).
        ADD COLUMN instruction text,
        ADD COLUMN rumour boolean NOT NULL DEFAULT false;
      -- Until now one level stood for both axes.
      UPDATE response_case SET event_level = level WHERE 'emergency' = ANY (categories) OR level IN ('I', 'II');

      ALTER TABLE clock RENAME COLUMN hours TO amount;
      ALTER TABLE clock
        ALTER COLUMN amount TYPE numeric(8, 2),
        ADD COLUMN unit text NOT NULL DEFAULT 'hour',
        -- A duty that comes again after each release, or after a case was opened again.
        ADD COLUMN round int NOT NULL DEFAULT 1,
        ADD COLUMN extension numeric(8, 2),
        ADD COLUMN pausable boolean NOT NULL DEFAULT false,
        ADD COLUMN started_at timestamptz,
        DROP CONSTRAINT clock_case_id_rule_id_key,
        DROP CONSTRAINT clock_anchor_kind_check,
        DROP CONSTRAINT clock_notice_check,
        ADD UNIQUE (case_id, rule_id, round),
        ADD CHECK (anchor_kind IN (
          'occurred', 'first_public', 'detected', 'opened', 'accepted', 'local_reported', 'province_reported', 'released')),
        ADD CHECK (notice IN ('half', 'four_fifths', 'breach', 'overdue'));
      ALTER TABLE clock ALTER COLUMN unit DROP DEFAULT;
      -- What is late already goes further up the line too.
      UPDATE clock SET next_notice_at = least(due_at + (due_at - anchor_at) / 2, due_at + interval '3 days')
        FROM response_case c WHERE c.id = clock.case_id AND c.closed_at IS NULL AND met_at IS NULL AND notice = 'breach';
      -- What the page of clocks asks: those that are due, of any case.
      CREATE INDEX clock_open ON clock (due_at) WHERE met_at IS NULL;

      ALTER TABLE clock_notice
        DROP CONSTRAINT clock_notice_kind_check,
        ADD CHECK (kind IN ('half', 'four_fifths', 'breach', 'overdue')),
        -- The unit up the line it was brought before.
        ADD COLUMN unit_id int REFERENCES unit;

      CREATE TABLE clock_pause (
        id        int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        clock_id  int NOT NULL REFERENCES clock,
        from_at   timestamptz NOT NULL,
        to_at     timestamptz NOT NULL CHECK (to_at >= from_at),
        authority text NOT NULL,
        reason    text NOT NULL,
        by_id     int NOT NULL REFERENCES account
      );
      CREATE INDEX clock_pause_by_clock ON clock_pause (clock_id);
      CREATE TABLE clock_extension (
        id        int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        clock_id  int NOT NULL REFERENCES clock,
        amount    numeric(8, 2) NOT NULL CHECK (amount > 0),
        authority text NOT NULL,
        reason    text NOT NULL,
        by_id     int NOT NULL REFERENCES account,
        at        timestamptz NOT NULL
      );
      CREATE INDEX clock_extension_by_clock ON clock_extension (clock_id);

      -- A duty to report is met by what is entered here: to whom, by what means, when.
      CREATE TABLE case_report (
        id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id     int NOT NULL REFERENCES response_case,
        duty        text NOT NULL,
        receiver    text NOT NULL,
        means       text NOT NULL,
        note        text,
        reported_at timestamptz NOT NULL,
        entered_at  timestamptz NOT NULL CHECK (entered_at >= reported_at),
        entered_by  int NOT NULL REFERENCES account
      );
      CREATE INDEX case_report_by_case ON case_report (case_id, reported_at);
    `);
    for (const rule of STANDARD_CLOCK_RULES)
      await runner.query(
        `INSERT INTO clock_rule (id, duty, place, event_levels, opinion_levels, categories, fields, origins, start, amount, unit,
           basis, status, enabled, extension, pausable, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
        [
          rule.id,
          rule.duty,
          rule.place,
          rule.eventLevels,
          rule.opinionLevels,
          rule.categories,
          rule.fields,
          rule.origins,
          rule.start,
          rule.limit.amount,
          rule.limit.unit,
          rule.basis,
          rule.status,
          rule.enabled,
          rule.extension,
          rule.pausable,
          rule.validFrom,
          rule.validTo,
        ],
      );
    for (const { day, off, name, basis } of ARRANGED_DAYS)
      await runner.query(
        'INSERT INTO calendar_day (day, year, off, name, basis) VALUES ($1, $2, $3, $4, $5)',
        [day, Number(day.slice(0, 4)), off, name, basis],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_report, clock_extension, clock_pause, calendar_day, clock_rule;
      ALTER TABLE clock_notice DROP COLUMN unit_id;
      DELETE FROM clock_notice WHERE kind = 'overdue' OR clock_id IN (SELECT id FROM clock WHERE round > 1 OR unit <> 'hour');
      DELETE FROM clock WHERE round > 1 OR unit <> 'hour';
      UPDATE clock SET notice = 'breach' WHERE notice = 'overdue';
      ALTER TABLE clock ADD UNIQUE (case_id, rule_id), DROP CONSTRAINT clock_notice_check,
        ADD CHECK (notice IN ('half', 'four_fifths', 'breach')), DROP CONSTRAINT clock_anchor_kind_check;
      UPDATE clock SET anchor_kind = 'detected' WHERE anchor_kind NOT IN ('occurred', 'first_public', 'detected');
      ALTER TABLE clock ADD CHECK (anchor_kind IN ('occurred', 'first_public', 'detected'));
      ALTER TABLE clock_notice DROP CONSTRAINT clock_notice_kind_check, ADD CHECK (kind IN ('half', 'four_fifths', 'breach'));
      ALTER TABLE clock DROP COLUMN unit, DROP COLUMN round, DROP COLUMN extension, DROP COLUMN pausable, DROP COLUMN started_at;
      ALTER TABLE clock RENAME COLUMN amount TO hours;
      ALTER TABLE response_case DROP COLUMN event_level, DROP COLUMN origin, DROP COLUMN instruction, DROP COLUMN rumour;
      CREATE TABLE clock_rule (
        id text NOT NULL, duty text NOT NULL, levels text[] NOT NULL, hours numeric(6, 2) NOT NULL, basis text NOT NULL,
        valid_from timestamptz NOT NULL, valid_to timestamptz, PRIMARY KEY (id, valid_from));
    `);
  }
}
