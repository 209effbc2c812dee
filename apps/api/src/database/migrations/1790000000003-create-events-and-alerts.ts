import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEventsAndAlerts1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        title             text NOT NULL,
        -- Place it happens in, and the path of that place's government: who sees it.
        place_code        text REFERENCES place,
        scope_path        text NOT NULL,
        field             text,
        categories        text[] NOT NULL DEFAULT '{}',
        keywords          text[] NOT NULL DEFAULT '{}',
        first_reported_at timestamptz NOT NULL,
        first_seen_at     timestamptz NOT NULL,
        last_article_at   timestamptz NOT NULL,
        articles          int NOT NULL DEFAULT 0,
        negative          int NOT NULL DEFAULT 0,
        reprints          int NOT NULL DEFAULT 0,
        outlets           int NOT NULL DEFAULT 0,
        heat              real NOT NULL DEFAULT 0,
        -- Terms and floors of the proposed level, shown on the page.
        proposal          jsonb NOT NULL DEFAULT '{}',
        proposed_level    text NOT NULL DEFAULT 'IV' CHECK (proposed_level IN ('I', 'II', 'III', 'IV')),
        stage             text NOT NULL DEFAULT 'emerging'
                            CHECK (stage IN ('emerging', 'spreading', 'peak', 'receding')),
        centroid          jsonb NOT NULL,
        centroid_members  int NOT NULL
      );
      CREATE INDEX event_by_last_article ON event (last_article_at);
      CREATE INDEX event_by_scope ON event (scope_path text_pattern_ops, last_article_at);
      ALTER TABLE article ADD FOREIGN KEY (event_id) REFERENCES event;

      -- Heat over time, rolled up by the placer so that no page counts articles.
      CREATE TABLE event_hour (
        event_id bigint NOT NULL REFERENCES event,
        hour     timestamptz NOT NULL,
        articles int NOT NULL DEFAULT 0,
        negative int NOT NULL DEFAULT 0,
        reprints int NOT NULL DEFAULT 0,
        PRIMARY KEY (event_id, hour)
      );

      CREATE TABLE alert (
        id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id        bigint NOT NULL UNIQUE REFERENCES event,
        state           text NOT NULL DEFAULT 'open'
                          CHECK (state IN ('open', 'acknowledged', 'dismissed', 'case_opened')),
        raised_at       timestamptz NOT NULL,
        settled_at      timestamptz,
        settled_by      int REFERENCES account,
        dismiss_reason  text,
        CHECK ((state = 'open') = (settled_at IS NULL)),
        CHECK ((state = 'dismissed') = (dismiss_reason IS NOT NULL))
      );
      CREATE INDEX alert_by_state ON alert (state, raised_at);

      -- One row a rule, ever: an alert grows reasons and is never raised again for the same one.
      CREATE TABLE alert_reason (
        alert_id bigint NOT NULL REFERENCES alert,
        rule     text NOT NULL,
        figures  jsonb NOT NULL,
        at       timestamptz NOT NULL,
        PRIMARY KEY (alert_id, rule)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE article DROP COLUMN event_id; DROP TABLE alert_reason, alert, event_hour, event',
    );
  }
}
