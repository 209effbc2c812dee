import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RollUpScopes1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose an article is to see: its event's path, or of what has no event the path of its place's government. A search
      -- within a county is answered by this index and the one of words together.
      ALTER TABLE article ADD COLUMN scope_path text;
      UPDATE article a SET scope_path = event.scope_path FROM event WHERE event.id = a.event_id;
      -- How many texts have a word decides how it is looked for; of a thousand words is too little to know.
      ALTER TABLE article ALTER COLUMN words SET STATISTICS 300;
      UPDATE article a SET scope_path = coalesce(
        (SELECT path FROM unit WHERE kind = 'government'
           AND place_code = coalesce(a.places[1], (SELECT place_code FROM source WHERE id = a.source_id)) ORDER BY id LIMIT 1),
        (SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1))
      WHERE a.event_id IS NULL AND a.placed_at IS NOT NULL;
      CREATE INDEX article_by_scope ON article (scope_path text_pattern_ops);

      CREATE FUNCTION article_takes_scope() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.scope_path := (SELECT scope_path FROM event WHERE id = NEW.event_id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER article_takes_scope BEFORE INSERT OR UPDATE OF event_id ON article
        FOR EACH ROW WHEN (NEW.event_id IS NOT NULL) EXECUTE FUNCTION article_takes_scope();

      -- What a leader's page shows of a unit, and of its parts: an hour, and a day (in Beijing) and a field.
      CREATE TABLE scope_hour (
        hour       timestamptz NOT NULL,
        scope_path text NOT NULL,
        articles   int NOT NULL,
        negative   int NOT NULL,
        reprints   int NOT NULL,
        PRIMARY KEY (hour, scope_path)
      );
      CREATE TABLE scope_day (
        day        date NOT NULL,
        scope_path text NOT NULL,
        field      text NOT NULL,
        articles   int NOT NULL,
        negative   int NOT NULL,
        PRIMARY KEY (day, scope_path, field)
      );

      -- Hours that were counted (1) or no longer are (-1), of events as they are now.
      CREATE FUNCTION event_hours_roll_up() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE sign int := TG_ARGV[0];
      BEGIN
        INSERT INTO scope_hour (hour, scope_path, articles, negative, reprints)
        SELECT c.hour, e.scope_path, sign * sum(c.articles), sign * sum(c.negative), sign * sum(c.reprints)
        FROM changed c JOIN event e ON e.id = c.event_id GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (hour, scope_path) DO UPDATE SET articles = scope_hour.articles + excluded.articles,
          negative = scope_hour.negative + excluded.negative, reprints = scope_hour.reprints + excluded.reprints;
        INSERT INTO scope_day (day, scope_path, field, articles, negative)
        SELECT (c.hour AT TIME ZONE 'Asia/Shanghai')::date, e.scope_path, e.field, sign * sum(c.articles), sign * sum(c.negative)
        FROM changed c JOIN event e ON e.id = c.event_id WHERE e.field IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (day, scope_path, field) DO UPDATE
          SET articles = scope_day.articles + excluded.articles, negative = scope_day.negative + excluded.negative;
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_hour_counted AFTER INSERT ON event_hour REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION event_hours_roll_up('1');
      CREATE TRIGGER event_hour_counted_before AFTER UPDATE ON event_hour REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION event_hours_roll_up('-1');
      CREATE TRIGGER event_hour_counted_now AFTER UPDATE ON event_hour REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION event_hours_roll_up('1');
      CREATE TRIGGER event_hour_uncounted AFTER DELETE ON event_hour REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION event_hours_roll_up('-1');

      -- An event found to happen elsewhere, or to be about something else, takes its articles and its counts along.
      CREATE FUNCTION event_moves_scope() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.scope_path <> NEW.scope_path THEN
          UPDATE article SET scope_path = NEW.scope_path WHERE event_id = NEW.id;
          INSERT INTO scope_hour (hour, scope_path, articles, negative, reprints)
          SELECT hour, path, sign * articles, sign * negative, sign * reprints
          FROM event_hour, (VALUES (OLD.scope_path, -1), (NEW.scope_path, 1)) AS moved (path, sign)
          WHERE event_id = NEW.id ORDER BY 1, 2
          ON CONFLICT (hour, scope_path) DO UPDATE SET articles = scope_hour.articles + excluded.articles,
            negative = scope_hour.negative + excluded.negative, reprints = scope_hour.reprints + excluded.reprints;
        END IF;
        INSERT INTO scope_day (day, scope_path, field, articles, negative)
        SELECT (hour AT TIME ZONE 'Asia/Shanghai')::date, path, about, sum(sign * articles), sum(sign * negative)
        FROM event_hour, (VALUES (OLD.scope_path, OLD.field, -1), (NEW.scope_path, NEW.field, 1)) AS moved (path, about, sign)
        WHERE event_id = NEW.id AND about IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (day, scope_path, field) DO UPDATE
          SET articles = scope_day.articles + excluded.articles, negative = scope_day.negative + excluded.negative;
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_moves_scope AFTER UPDATE OF scope_path, field ON event FOR EACH ROW
        WHEN ((OLD.scope_path, OLD.field) IS DISTINCT FROM (NEW.scope_path, NEW.field)) EXECUTE FUNCTION event_moves_scope();

      -- What was counted before this, counted again.
      INSERT INTO scope_hour (hour, scope_path, articles, negative, reprints)
      SELECT h.hour, e.scope_path, sum(h.articles), sum(h.negative), sum(h.reprints) FROM event_hour h JOIN event e ON e.id = h.event_id GROUP BY 1, 2;
      INSERT INTO scope_day (day, scope_path, field, articles, negative)
      SELECT (h.hour AT TIME ZONE 'Asia/Shanghai')::date, e.scope_path, e.field, sum(h.articles), sum(h.negative)
      FROM event_hour h JOIN event e ON e.id = h.event_id WHERE e.field IS NOT NULL GROUP BY 1, 2, 3;

      -- The places of a leader's page, read from the index alone.
      CREATE INDEX event_by_place ON event (last_article_at) INCLUDE (scope_path, place_code, negative) WHERE articles > 2;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER event_moves_scope ON event;
      DROP TRIGGER event_hour_counted ON event_hour;
      DROP TRIGGER event_hour_counted_before ON event_hour;
      DROP TRIGGER event_hour_counted_now ON event_hour;
      DROP TRIGGER event_hour_uncounted ON event_hour;
      DROP TRIGGER article_takes_scope ON article;
      DROP FUNCTION event_moves_scope, event_hours_roll_up, article_takes_scope;
      DROP TABLE scope_day, scope_hour;
      DROP INDEX event_by_place;
      ALTER TABLE article DROP COLUMN scope_path, ALTER COLUMN words SET STATISTICS DEFAULT;
    `);
  }
}
