import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearUnits1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accountability
        -- Proposed by a release that was withdrawn, where it is by no clock.
        ADD COLUMN release_id int UNIQUE REFERENCES release,
        -- What the unit has to say before anything is decided (陈述申辩).
        ADD COLUMN statement text,
        ADD COLUMN stated_at timestamptz,
        ADD COLUMN stated_by int REFERENCES account,
        -- Whether a mistake can be tolerated (容错), considered by whoever decides.
        ADD COLUMN tolerance text,
        ADD COLUMN appeal text,
        ADD COLUMN appealed_at timestamptz,
        ADD COLUMN appealed_by int REFERENCES account,
        ADD COLUMN appeal_decision text,
        ADD COLUMN appeal_reason text,
        ADD COLUMN appeal_decided_at timestamptz,
        ADD COLUMN appeal_decided_by int REFERENCES account,
        ADD CHECK ((statement IS NULL) = (stated_by IS NULL)),
        ADD CHECK ((appeal IS NULL) = (appealed_by IS NULL)),
        ADD CHECK (appeal IS NULL OR decision IS NOT NULL),
        ADD CHECK ((appeal_decision IS NULL) = (appeal_decided_by IS NULL)),
        ADD CHECK (appeal_decision IS NULL OR appeal IS NOT NULL),
        -- Nobody judges what is said against their own decision.
        ADD CHECK (appeal_decided_by IS DISTINCT FROM decided_by OR appeal_decided_by IS NULL),
        DROP CONSTRAINT accountability_decision_check,
        ADD CHECK (decision IN ('no_action', 'tolerated', 'reminder', 'talk', 'criticism', 'rectification', 'referral')),
        ADD CHECK (appeal_decision IN ('no_action', 'tolerated', 'reminder', 'talk', 'criticism', 'rectification', 'referral'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accountability DROP COLUMN release_id, DROP COLUMN statement, DROP COLUMN stated_at, DROP COLUMN stated_by,
        DROP COLUMN tolerance, DROP COLUMN appeal, DROP COLUMN appealed_at, DROP COLUMN appealed_by, DROP COLUMN appeal_decision,
        DROP COLUMN appeal_reason, DROP COLUMN appeal_decided_at, DROP COLUMN appeal_decided_by;
    `);
  }
}
