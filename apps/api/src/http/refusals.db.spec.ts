import type { NestExpressApplication } from '@nestjs/platform-express';
import { errorBody } from '@huixiang/contracts';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';

describe('a request that cannot be meant', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let officer: Person;
  let department: InsertedUnit;

  beforeAll(async () => {
    database = await aDatabase();
    const units = await aSmallProvince(database);
    ({ department } = units);
    officer = await aPerson(database, 'officer', units.province);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** The answer is a refusal by contract, and no bug of ours. */
  const expectRefusal = (answer: request.Response) => {
    expect([400, 401, 404, 413]).toContain(answer.status);
    const body = errorBody.parse(answer.body);
    expect(body.code).not.toBe('internal');
    expect(body.requestId).toBe(answer.headers['x-request-id']);
  };

  it.each([
    '/cases/99999999999',
    '/cases/-1',
    '/cases/abc',
    '/events/9999999999999999999999',
    '/cases/routing?eventId=x',
    '/cases?q=%00',
    '/events?q=%00',
    '/events?page=0',
    '/cases?unknown=1',
    '/ledger/entries?caseId=99999999999',
    '/ledger/entries?before=99999999999999999999',
    '/assessment/cases/99999999999',
  ])('is refused, not broken by: GET %s', async (path) => {
    expectRefusal(await browser(app, officer).send('get', path));
  });

  it.each(['{"a":', '[1,2]', 'null', '"text"', `{"title":"${'x'.repeat(200_000)}"}`])(
    'is refused, not broken by a body of %.12s',
    async (body) => {
      const sent = request(app.getHttpServer())
        .post('/api/cases')
        .set({ cookie: officer.cookie, 'x-huixiang': '1', 'content-type': 'application/json' });
      expectRefusal(await sent.send(body));
    },
  );

  it('is refused, not broken by a null character in a login', async () => {
    const body = { login: 'a\u0000b', password: 'x' };
    expectRefusal(await browser(app, officer).send('post', '/session', body));
  });

  it('is refused, not broken by a null character in a title or a reason', async () => {
    const event = await anEvent(database, department);
    const opening = anOpening(event, department, { title: '供餐\u0000问题' });
    expectRefusal(await browser(app, officer).send('post', '/cases', opening));
    const { id } = await anAlert(database, event, new Date());
    const body = { reason: '已答复\u0000' };
    expectRefusal(await browser(app, officer).send('post', `/alerts/${id}/dismissal`, body));
  });

  it('is refused, not broken by a unit that no number can name', async () => {
    const opening = anOpening(await anEvent(database, department), { id: 99_999_999_999 });
    expectRefusal(await browser(app, officer).send('post', '/cases', opening));
  });

  it.each([
    ['en', 'Contains characters that cannot be stored', /^Too small|^Invalid/],
    ['zh', '含有无法保存的字符', /\p{Script=Han}/u],
    // A language it was never offered in.
    ['fr', '含有无法保存的字符', /\p{Script=Han}/u],
  ])('is refused in the language of its person: %s', async (language, ours, zods) => {
    const refuse = async (login: string) => {
      const answer = await request(app.getHttpServer())
        .post('/api/session')
        .set({ cookie: `theme=dark; huixiang_language=${language}`, 'x-huixiang': '1' })
        .send({ login, password: 'x' });
      const [fault] = errorBody.parse(answer.body).details['faults'] as { message: string }[];
      return fault?.message;
    };
    expect(await refuse('a\u0000b')).toBe(ours);
    expect(await refuse('')).toMatch(zods);
  });
});
