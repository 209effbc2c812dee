import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenAnalysis1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE article
        ADD COLUMN tone text NOT NULL DEFAULT 'reported' CHECK (tone IN ('expressed', 'reported')),
        ADD COLUMN demand text,
        -- What an officer never wants to see: kept, counted with its source, placed in no event.
        ADD COLUMN irrelevant boolean NOT NULL DEFAULT false,
        -- What persons said instead of the analysis, by label; it outlives a new analysis.
        ADD COLUMN corrected jsonb NOT NULL DEFAULT '{}';

      -- Articles of before this: what was not known then stays unknown.
      UPDATE article SET evidence = jsonb_build_object(
        'sentiment', jsonb_build_object(
          'probabilities', jsonb_build_object('negative', 0, 'neutral', 0, 'positive', 0)
            || jsonb_build_object(sentiment, evidence #> '{sentiment,probability}'),
          'words', evidence #> '{sentiment,words}'),
        'messageClass', jsonb_build_object('label', '', 'probability', 0, 'words', '[]'::jsonb),
        'field', evidence -> 'field',
        'categories', evidence -> 'categories',
        'demand', '[]'::jsonb,
        'irrelevant', jsonb_build_object('probability', 0, 'words', '[]'::jsonb));

      -- Every correction, who made it and what it replaced. Never changed: a second one is a second row.
      CREATE TABLE article_correction (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        article_id   bigint NOT NULL REFERENCES article,
        label        text NOT NULL CHECK (label IN ('sentiment', 'field', 'categories', 'demand', 'irrelevant')),
        before       jsonb NOT NULL,
        after        jsonb NOT NULL,
        corrected_by int NOT NULL REFERENCES account,
        corrected_at timestamptz NOT NULL DEFAULT huixiang_now()
      );
      CREATE INDEX article_correction_by_article ON article_correction (article_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE article_correction;
      UPDATE article SET evidence = jsonb_build_object(
        'sentiment', jsonb_build_object(
          'probability', evidence #> ARRAY['sentiment', 'probabilities', sentiment],
          'words', evidence #> '{sentiment,words}'),
        'field', evidence -> 'field', 'categories', evidence -> 'categories');
      ALTER TABLE article DROP COLUMN tone, DROP COLUMN demand, DROP COLUMN irrelevant, DROP COLUMN corrected;
    `);
  }
}
