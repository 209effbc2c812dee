import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenEvents1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What an event is compared by: sums over the originals it was folded from, no longer their mean.
      ALTER TABLE event RENAME COLUMN centroid TO terms;
      ALTER TABLE event RENAME COLUMN centroid_members TO members;
      ALTER TABLE event
        ADD COLUMN headline jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN richness float8 NOT NULL DEFAULT 0,
        ADD COLUMN merged_into bigint REFERENCES event,
        -- The change of the events (below) that changed this one last.
        ADD COLUMN version bigint NOT NULL DEFAULT 0;
      CREATE INDEX event_by_version ON event (version);
      UPDATE event SET richness = members, terms = coalesce((
        SELECT jsonb_object_agg(key, round(value::numeric * members, 4)) FROM jsonb_each_text(terms)), '{}');

      -- A headline's pairs of characters, by which it is compared; none of articles of before this.
      ALTER TABLE article ADD COLUMN headline jsonb NOT NULL DEFAULT '{}';
      -- What it states an accident cost: statutory level, measure, amount, sentence.
      ALTER TABLE article ADD COLUMN accident jsonb;

      -- How often the events were changed by whomever: a placer that remembers an older number reads what is newer.
      CREATE TABLE event_change (one boolean PRIMARY KEY DEFAULT true CHECK (one), version bigint NOT NULL DEFAULT 0);
      INSERT INTO event_change DEFAULT VALUES;

      -- Negative reports a place and a quarter of an hour, those of the places in it included: against what is usual there
      -- a burst stands out. Rolled up by the placer.
      CREATE TABLE place_quarter (
        place_code text NOT NULL REFERENCES place,
        at         timestamptz NOT NULL,
        reports    int NOT NULL,
        PRIMARY KEY (place_code, at)
      );

      -- What was decided about which articles are one happening: by a person, or by the placer where decided_by is null.
      CREATE TABLE event_decision (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind       text NOT NULL CHECK (kind IN ('merge', 'split', 'move')),
        from_id    bigint NOT NULL REFERENCES event,
        into_id    bigint NOT NULL REFERENCES event,
        reason     text NOT NULL,
        decided_by int REFERENCES account,
        decided_at timestamptz NOT NULL,
        undone_by  int REFERENCES account,
        undone_at  timestamptz,
        -- What the alert of the first event was before it went into the other's.
        alert_state text,
        CHECK (from_id <> into_id)
      );
      CREATE INDEX event_decision_by_from ON event_decision (from_id);
      CREATE INDEX event_decision_by_into ON event_decision (into_id);
      CREATE TABLE event_decision_article (
        decision_id bigint NOT NULL REFERENCES event_decision,
        article_id  bigint NOT NULL REFERENCES article,
        PRIMARY KEY (decision_id, article_id)
      );
      CREATE INDEX event_decision_article_by_article ON event_decision_article (article_id);

      -- Two events that a person said are not one: the placer does not merge them.
      CREATE TABLE event_apart (
        older_id   bigint NOT NULL REFERENCES event,
        younger_id bigint NOT NULL REFERENCES event,
        PRIMARY KEY (older_id, younger_id),
        CHECK (older_id < younger_id)
      );

      ALTER TABLE alert RENAME COLUMN dismiss_reason TO settle_reason;
      ALTER TABLE alert ADD COLUMN snoozed_until timestamptz,
        DROP CONSTRAINT alert_state_check,
        ADD CONSTRAINT alert_state_check
          CHECK (state IN ('open', 'snoozed', 'acknowledged', 'dismissed', 'case_opened', 'merged')),
        -- An alert that went into another's keeps why it was dismissed, in case it comes back.
        DROP CONSTRAINT alert_check1,
        ADD CONSTRAINT alert_check1 CHECK (state NOT IN ('dismissed', 'snoozed') OR settle_reason IS NOT NULL),
        ADD CONSTRAINT alert_snoozed CHECK (state <> 'snoozed' OR snoozed_until IS NOT NULL);
      CREATE INDEX alert_to_wake ON alert (snoozed_until) WHERE state = 'snoozed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE alert SET state = 'acknowledged' WHERE state IN ('merged', 'snoozed');
      UPDATE alert SET settle_reason = NULL WHERE state <> 'dismissed';
      ALTER TABLE alert DROP COLUMN snoozed_until,
        DROP CONSTRAINT alert_state_check,
        ADD CONSTRAINT alert_state_check CHECK (state IN ('open', 'acknowledged', 'dismissed', 'case_opened')),
        DROP CONSTRAINT alert_check1,
        ADD CONSTRAINT alert_check1 CHECK ((state = 'dismissed') = (settle_reason IS NOT NULL));
      ALTER TABLE alert RENAME COLUMN settle_reason TO dismiss_reason;
      DROP TABLE place_quarter, event_apart, event_decision_article, event_decision, event_change;
      UPDATE event SET terms = coalesce((
        SELECT jsonb_object_agg(key, value::float8 / greatest(members, 1)) FROM jsonb_each_text(terms)), '{}');
      ALTER TABLE article DROP COLUMN headline, DROP COLUMN accident;
      ALTER TABLE event DROP COLUMN headline, DROP COLUMN richness, DROP COLUMN merged_into, DROP COLUMN version;
      ALTER TABLE event RENAME COLUMN terms TO centroid;
      ALTER TABLE event RENAME COLUMN members TO centroid_members;
    `);
  }
}
