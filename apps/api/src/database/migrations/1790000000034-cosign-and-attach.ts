import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CosignAndAttach1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Units that publish a text together: each signs the version that is published.
      ALTER TABLE release ADD COLUMN cosigners int[] NOT NULL DEFAULT '{}';
      CREATE TABLE release_cosigning (
        release_id int NOT NULL,
        version    int NOT NULL,
        unit_id    int NOT NULL REFERENCES unit,
        verdict    text NOT NULL CHECK (verdict IN ('signed', 'objected')),
        note       text,
        by_id      int NOT NULL REFERENCES account,
        at         timestamptz NOT NULL,
        PRIMARY KEY (release_id, version, unit_id),
        FOREIGN KEY (release_id, version) REFERENCES release_version
      );

      -- Files that go with a text, from a version on and until one: what was checked is what is published.
      CREATE TABLE release_attachment (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        release_id   int NOT NULL REFERENCES release,
        name         text NOT NULL,
        bytes        bytea NOT NULL,
        sha256       text NOT NULL,
        -- Kinds of what it says of persons; null where it cannot be read and a person has to look.
        personal     text[],
        from_version int NOT NULL,
        to_version   int CHECK (to_version >= from_version),
        added_at     timestamptz NOT NULL,
        added_by     int NOT NULL REFERENCES account
      );
      CREATE INDEX release_attachment_by_release ON release_attachment (release_id);

      -- Whether something is secret may have to be determined by who is competent (条例 第十七条): asked first, answered then.
      ALTER TABLE release_review
        DROP CONSTRAINT release_review_verdict_check,
        DROP CONSTRAINT release_review_release_id_version_kind_key,
        ADD CHECK (verdict IN ('passed', 'returned', 'referred')),
        ADD CHECK (verdict <> 'referred' OR kind = 'secrecy' AND note IS NOT NULL);
      CREATE UNIQUE INDEX release_review_once ON release_review (release_id, version, kind) WHERE verdict <> 'referred';
      CREATE UNIQUE INDEX release_review_referred_once ON release_review (release_id, version) WHERE verdict = 'referred';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM release_review WHERE verdict = 'referred';
      DROP INDEX release_review_once, release_review_referred_once;
      ALTER TABLE release_review DROP CONSTRAINT release_review_verdict_check, DROP CONSTRAINT release_review_check,
        ADD UNIQUE (release_id, version, kind), ADD CHECK (verdict IN ('passed', 'returned'));
      DROP TABLE release_attachment, release_cosigning;
      ALTER TABLE release DROP COLUMN cosigners;
    `);
  }
}
