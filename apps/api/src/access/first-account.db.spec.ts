import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { createFirstAccount, hasAccounts } from './first-account';
import { SessionService } from './session.service';

const FIRST = { placeCode: '990000', placeName: '云岫省', unitName: '云岫省人民政府' };

describe('the first account', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('is made once, by whichever process comes first, and can sign in', async () => {
    expect(await hasAccounts(database.source)).toBe(false);
    const made = await Promise.all([
      createFirstAccount(database.source, FIRST),
      createFirstAccount(database.source, FIRST),
    ]);
    const [account] = made.filter((one) => one !== null);
    expect(made.filter((one) => one === null)).toHaveLength(1);
    expect(await hasAccounts(database.source)).toBe(true);
    const app = await aServer(database);
    try {
      const { actor } = await app.get(SessionService).open(account!, 'here');
      expect(actor).toMatchObject({
        role: 'administrator',
        unit: { name: '云岫省人民政府', path: `/${actor.unit.id}/` },
      });
    } finally {
      await app.close();
    }
  });
});
