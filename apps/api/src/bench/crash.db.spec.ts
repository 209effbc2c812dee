import { type TestDatabase, aDatabase } from '../../test/database';
import { SeededRandom } from '../sample/random';
import { runCrashRig } from './crash-rig';

jest.setTimeout(180_000);

describe('job processes that are killed with SIGKILL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('lose and double no article, give each notice once, and leave a sound ledger', async () => {
    const random = new SeededRandom(Date.now());
    const report = await runCrashRig(database.source, database.url, 4, () => random.next());
    expect(report).toMatchObject({
      articlesLost: 0,
      articlesDoubled: 0,
      unplaced: 0,
      noticesMissing: 0,
      noticesDoubled: 0,
      ledgerSound: true,
    });
    expect(report.articles).toBeGreaterThan(50);
  });
});
