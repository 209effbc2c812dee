import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words behind a label as pairs: the names of both parts were half of what was kept of an article's analysis. */
export class ShortenEvidence1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, `jsonb_build_array(one -> 'word', one -> 'weight')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, `jsonb_build_object('word', one -> 0, 'weight', one -> 1)`);
  }
}

/** Every list of words in evidence anew, each of its words as given. */
async function rewrite(runner: QueryRunner, word: string): Promise<void> {
  await runner.query(`
    CREATE FUNCTION pg_temp.words(jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT coalesce(jsonb_agg(${word} ORDER BY place), '[]')
      FROM jsonb_array_elements($1) WITH ORDINALITY AS list (one, place)
    $$;
    CREATE FUNCTION pg_temp.evidence(of jsonb) RETURNS json LANGUAGE sql IMMUTABLE AS $$
      SELECT (of || jsonb_build_object(
        'sentiment', (of -> 'sentiment') || jsonb_build_object('words', pg_temp.words(of #> '{sentiment,words}')),
        'messageClass', (of -> 'messageClass') || jsonb_build_object('words', pg_temp.words(of #> '{messageClass,words}')),
        'field', pg_temp.words(of -> 'field'),
        'categories', (SELECT coalesce(jsonb_object_agg(key, pg_temp.words(value)), '{}') FROM jsonb_each(of -> 'categories')),
        'demand', pg_temp.words(of -> 'demand'),
        'irrelevant', (of -> 'irrelevant') || jsonb_build_object('words', pg_temp.words(of #> '{irrelevant,words}'))))::json
    $$;
    ALTER TABLE article ALTER evidence TYPE json USING pg_temp.evidence(evidence::jsonb);
    DROP FUNCTION pg_temp.evidence(jsonb), pg_temp.words(jsonb);
  `);
}
