import { type TestDatabase, aDatabase } from '../../test/database';
import { aSmallProvince, aSource, anArticle, anEvent } from '../../test/factories';
import { MIGRATIONS } from './migrations';
import { ShortenEvidence1790000000041 } from './migrations/1790000000041-shorten-evidence';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('has exactly the columns the entities know, of the same type and nullability', async () => {
    const { sqlInMemory } = {
      sqlInMemory: await database.source.driver.createSchemaBuilder().log(),
    };
    const drift = sqlInMemory.upQueries
      .map(({ query }) => query)
      .filter((query) => !query.endsWith('DROP DEFAULT'))
      .filter((query) =>
        /(ADD|DROP|ALTER) COLUMN|ADD "|CREATE TABLE|ALTER TABLE .* (ADD|DROP) "/.test(query),
      );
    expect(drift).toEqual([]);
  });

  it('shortens the evidence of articles, and can give its words their names back', async () => {
    const { source } = database;
    const { county } = await aSmallProvince(database);
    const outlet = await aSource(database);
    const event = await anEvent(database, county);
    const { id } = await anArticle(database, { source: outlet, event, at: new Date() });
    const evidence = {
      sentiment: {
        probabilities: { negative: 0.9, neutral: 0.1, positive: 0 },
        words: [
          ['停水', -0.4],
          ['"三天"', -0.1],
        ],
      },
      messageClass: { label: '城乡建设', probability: 0.8, words: [['停水', 1]] },
      field: [['停水', 3]],
      categories: {
        livelihood: [
          ['停水', 2],
          ['自来水', 1],
        ],
      },
      demand: [],
      irrelevant: { probability: 0, words: [] },
    };
    await source.query('UPDATE article SET evidence = $2 WHERE id = $1', [id, evidence]);
    const runner = source.createQueryRunner();
    const kept = async () => {
      const [row] = await source.query<{ evidence: typeof evidence }[]>(
        'SELECT evidence FROM article WHERE id = $1',
        [id],
      );
      return row!.evidence;
    };
    await new ShortenEvidence1790000000041().down(runner);
    expect(await kept()).toMatchObject({
      sentiment: {
        words: [
          { word: '停水', weight: -0.4 },
          { word: '"三天"', weight: -0.1 },
        ],
      },
      categories: {
        livelihood: [
          { word: '停水', weight: 2 },
          { word: '自来水', weight: 1 },
        ],
      },
      demand: [],
    });
    await new ShortenEvidence1790000000041().up(runner);
    await runner.release();
    expect(await kept()).toEqual(evidence);
  });

  it('can be taken down and put up again', async () => {
    for (let i = 0; i < MIGRATIONS.length; i += 1) await database.source.undoLastMigration();
    expect(await database.source.runMigrations()).toHaveLength(MIGRATIONS.length);
  });
});
