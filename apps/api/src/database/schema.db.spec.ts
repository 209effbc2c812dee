import { type TestDatabase, aDatabase } from '../../test/database';
import { MIGRATIONS } from './migrations';

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

  it('can be taken down and put up again', async () => {
    for (let i = 0; i < MIGRATIONS.length; i += 1) await database.source.undoLastMigration();
    expect(await database.source.runMigrations()).toHaveLength(MIGRATIONS.length);
  });
});
