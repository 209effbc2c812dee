import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnitsAndAccounts1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one clock. Owned by the migrating role, so the application cannot redefine it.
      CREATE FUNCTION huixiang_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now()';

      CREATE TABLE place (
        code        text PRIMARY KEY,
        name        text NOT NULL,
        parent_code text REFERENCES place
      );

      CREATE TABLE unit (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name       text NOT NULL,
        kind       text NOT NULL CHECK (kind IN
          ('government', 'department', 'propaganda', 'cyberspace', 'police', 'telecom')),
        parent_id  int REFERENCES unit,
        -- Ids from the root, each closed by a slash: a subtree is a prefix.
        path       text NOT NULL UNIQUE,
        place_code text NOT NULL REFERENCES place,
        vertical   boolean NOT NULL DEFAULT false,
        -- Livelihood fields the unit is competent for.
        fields     text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX unit_by_path ON unit (path text_pattern_ops);
      CREATE INDEX unit_by_place ON unit (place_code);

      CREATE TABLE account (
        id            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        login         text NOT NULL UNIQUE,
        name          text NOT NULL,
        unit_id       int NOT NULL REFERENCES unit,
        role          text NOT NULL CHECK (role IN
          ('officer', 'leader', 'evaluator', 'handler', 'administrator')),
        -- scrypt: parameters, salt and hash in one text.
        password_hash text NOT NULL,
        disabled_at   timestamptz
      );

      CREATE TABLE session (
        -- SHA-256 of the token: who reads this table cannot sign in with it.
        token_hash bytea PRIMARY KEY,
        account_id int NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT huixiang_now(),
        seen_at    timestamptz NOT NULL DEFAULT huixiang_now()
      );
      CREATE INDEX session_by_account ON session (account_id);

      CREATE TABLE sign_in_failure (
        id      int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        login   text NOT NULL,
        address text NOT NULL,
        at      timestamptz NOT NULL DEFAULT huixiang_now()
      );
      CREATE INDEX sign_in_failure_by_login ON sign_in_failure (login, address, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE sign_in_failure, session, account, unit, place; DROP FUNCTION huixiang_now',
    );
  }
}
