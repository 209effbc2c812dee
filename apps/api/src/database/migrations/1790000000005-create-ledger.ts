import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLedger1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written in the transaction of the change itself; the sequencer moves it on. No lock is taken
      -- here, so business transactions never wait for one another.
      CREATE TABLE ledger_pending (
        id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body bytea NOT NULL CHECK (octet_length(body) BETWEEN 2 AND 65535)
      );

      -- Immutable in truth, though convert_from is not marked so: the encoding is fixed.
      CREATE FUNCTION ledger_body(body bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT convert_from(body, 'UTF8')::jsonb $$;

      -- The exact bytes that were hashed; every other column is computed from them by the database.
      CREATE TABLE ledger_entry (
        index        bigint PRIMARY KEY CHECK (index >= 0),
        body         bytea NOT NULL,
        kind         text GENERATED ALWAYS AS (ledger_body(body) ->> 'kind') STORED,
        subject_type text GENERATED ALWAYS AS (ledger_body(body) -> 'subject' ->> 'type') STORED,
        subject_id   text GENERATED ALWAYS AS (ledger_body(body) -> 'subject' ->> 'id') STORED,
        case_id      int GENERATED ALWAYS AS ((ledger_body(body) ->> 'case')::int) STORED,
        scope        text GENERATED ALWAYS AS (ledger_body(body) ->> 'scope') STORED
      );
      CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject_type, subject_id, index);
      CREATE INDEX ledger_entry_by_case ON ledger_entry (case_id, index) WHERE case_id IS NOT NULL;
      CREATE INDEX ledger_entry_by_kind ON ledger_entry (kind, index);

      -- The tree's right edge: the only row sequencers contend for.
      CREATE TABLE ledger_head (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        size     bigint NOT NULL,
        subtrees bytea[] NOT NULL
      );
      INSERT INTO ledger_head (size, subtrees) VALUES (0, '{}');

      CREATE TABLE ledger_checkpoint (
        size      bigint PRIMARY KEY,
        note      text NOT NULL,
        signed_at timestamptz NOT NULL
      );

      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER ledger_entry_rows BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER ledger_entry_truncate BEFORE TRUNCATE ON ledger_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER ledger_checkpoint_rows BEFORE UPDATE OR DELETE ON ledger_checkpoint
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER ledger_checkpoint_truncate BEFORE TRUNCATE ON ledger_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE ledger_checkpoint, ledger_head, ledger_entry, ledger_pending; DROP FUNCTION refuse_ledger_change, ledger_body',
    );
  }
}
