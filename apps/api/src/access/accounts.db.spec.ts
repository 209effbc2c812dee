import type { NestExpressApplication } from '@nestjs/platform-express';
import { accountPage, oneTimePassword } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser, one } from '../../test/factories';
import { Sequencer } from '../ledger/sequencer';

const OWN_PASSWORD = '我自己选的一个好密码';

describe('accounts', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let top: Person;
  let moxi: Person;

  beforeAll(async () => {
    database = await aDatabase();
    units = await aSmallProvince(database);
    top = await aPerson(database, 'administrator', units.province);
    moxi = await aPerson(database, 'administrator', units.moxi);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (person: { readonly cookie: string }) => browser(app, person);
  const signIn = async (login: string, password: string) => {
    const answer = await as({ cookie: '' }).send('post', '/session', { login, password });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { status: answer.status, cookie };
  };
  const statusOf = async (person: { readonly cookie: string }, path = '/session') =>
    (await as(person).send('get', path)).status;
  const added = async (by: Person, login: string, over: object = {}) => {
    const body = { login, name: '林知微', role: 'officer', unitId: units.moxi.id, ...over };
    const answer = await as(by).send('post', '/accounts', body).expect(201);
    return answer.body as { id: number; password: string };
  };
  const listed = async (by: Person, query = '') =>
    (await as(by).read(`/accounts${query}`, accountPage)).accounts;
  const entriesOf = async (login: string) => {
    while ((await app.get(Sequencer).sequence()) > 0);
    return database.source.query<{ kind: string; scope: string; body: string }[]>(
      `SELECT kind, scope, convert_from(body, 'UTF8') AS body FROM ledger_entry
       WHERE subject_type = 'account' AND subject_id = $1 ORDER BY index`,
      [login],
    );
  };

  describe('within an administrator’s units', () => {
    it('are listed, found by a part of login or name, and by unit', async () => {
      await added(moxi, 'su.tinglan', { name: '苏听澜', unitId: units.department.id });
      const own = await listed(moxi);
      expect(own.map((account) => account.login)).toContain('su.tinglan');
      expect(own.map((account) => account.login)).not.toContain(top.login);
      expect((await listed(top, '?q=听澜')).map((a) => a.login)).toEqual(['su.tinglan']);
      expect((await listed(top, '?q=SU.T')).map((a) => a.login)).toEqual(['su.tinglan']);
      expect(await listed(top, '?q=%25')).toEqual([]);
      expect((await listed(top, `?unitId=${units.county.id}`)).map((a) => a.login)).toEqual([
        'su.tinglan',
      ]);
    });

    it('are made there only, with a login of their own', async () => {
      const body = { login: 'elsewhere', name: '某', role: 'officer', unitId: units.shiguang.id };
      expect((await as(moxi).refusal('post', '/accounts', 404, body)).code).toBe('unit.not_found');
      await added(top, 'only.one');
      const again = { ...body, login: 'only.one', unitId: units.moxi.id };
      const { code } = await as(moxi).refusal('post', '/accounts', 409, again);
      expect(code).toBe('account.login_taken');
      const odd = { ...again, login: 'Two Words' };
      expect((await as(moxi).refusal('post', '/accounts', 400, odd)).code).toBe('request.invalid');
    });

    it('are as unknown outside as if they did not exist', async () => {
      const { id } = await aPerson(database, 'officer', units.shiguang);
      const attempts = [
        ['put', `/accounts/${id}`, { name: '别人' }],
        ['post', `/accounts/${id}/disabling`],
        ['post', `/accounts/${id}/enabling`],
        ['post', `/accounts/${id}/password`],
        ['post', `/accounts/${top.id}/password`],
      ] as const;
      for (const [method, path, body] of attempts)
        expect((await as(moxi).refusal(method, path, 404, body ?? {})).code).toBe(
          'account.not_found',
        );
      await as(moxi).refusal('get', `/accounts?unitId=${units.shiguang.id}`, 404);
    });

    it('move to no unit outside', async () => {
      const { id } = await added(moxi, 'stays');
      const body = { unitId: units.province.id };
      expect((await as(moxi).refusal('put', `/accounts/${id}`, 404, body)).code).toBe(
        'unit.not_found',
      );
    });
  });

  describe('with a password handed over', () => {
    it('can choose one of their own and do nothing before', async () => {
      const { password } = await added(moxi, 'newcomer');
      const session = await signIn('newcomer', password);
      expect(await statusOf(session)).toBe(200);
      const refused = await as(session).refusal('get', '/events', 403);
      expect(refused.code).toBe('access.password_due');
      const body = { current: password, next: OWN_PASSWORD };
      await as(session).send('put', '/session/password', body).expect(204);
      expect(await statusOf(session, '/events')).toBe(200);
      expect((await signIn('newcomer', password)).status).toBe(401);
      const [row] = await listed(moxi, '?q=newcomer');
      expect(row).toMatchObject({ passwordDue: false, disabledAt: null });
    });

    it('show when they last signed in', async () => {
      const { password } = await added(moxi, 'seldom');
      expect((await listed(moxi, '?q=seldom'))[0]).toMatchObject({ lastSignInAt: null });
      await signIn('seldom', password);
      while ((await app.get(Sequencer).sequence()) > 0);
      const [row] = await listed(moxi, '?q=seldom');
      expect(Date.parse(row?.lastSignInAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    });
  });

  describe('of one’s own', () => {
    it('change their password, which ends their other sessions and no one else’s', async () => {
      const { password } = await added(moxi, 'careful');
      const here = await signIn('careful', password);
      const there = await signIn('careful', password);
      const body = { current: password, next: OWN_PASSWORD };
      await as(here).send('put', '/session/password', body).expect(204);
      expect([await statusOf(here), await statusOf(there), await statusOf(moxi)]).toEqual([
        200, 401, 200,
      ]);
      expect((await signIn('careful', OWN_PASSWORD)).status).toBe(200);
    });

    it('take no weak password, and none from whoever does not know the current one', async () => {
      const { password } = await added(moxi, 'guessed.at');
      const session = await signIn('guessed.at', password);
      const attempt = async (current: string, next: string, status: number) =>
        (await as(session).refusal('put', '/session/password', status, { current, next })).code;
      for (const next of ['short', '1212121212', 'guessed.at.2026', password])
        expect(await attempt(password, next, 400)).toBe('account.weak_password');
      for (let i = 0; i < 5; i += 1)
        expect(await attempt(`wrong ${i}`, OWN_PASSWORD, 409)).toBe('account.wrong_password');
      expect(await attempt(password, OWN_PASSWORD, 429)).toBe('access.too_many_attempts');
    });

    it('cannot be disabled, moved, given another role or reset by their owner', async () => {
      const own = `/accounts/${moxi.id}`;
      const attempts = [
        ['put', own, { role: 'leader' }],
        ['put', own, { unitId: units.county.id }],
        ['post', `${own}/disabling`],
        ['post', `${own}/password`],
      ] as const;
      for (const [method, path, body] of attempts)
        expect((await as(moxi).refusal(method, path, 409, body ?? {})).code).toBe('account.own');
      await as(moxi).send('put', own, { name: '程守一', role: 'administrator' }).expect(204);
    });

    it('are left with an administrator where two disable each other at once', async () => {
      const pair = [
        await aPerson(database, 'administrator', units.shiguang),
        await aPerson(database, 'administrator', units.shiguang),
      ] as const;
      const answers = await Promise.all([
        as(pair[0]).send('post', `/accounts/${pair[1].id}/disabling`),
        as(pair[1]).send('post', `/accounts/${pair[0].id}/disabling`),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
    });
  });

  describe('whose sessions end', () => {
    const anOfficer = async (login: string) => {
      const { id, password } = await added(moxi, login);
      return { id, password, session: await signIn(login, password) };
    };

    it('do so when they are disabled, and stay ended when they are enabled', async () => {
      const { id, password, session } = await anOfficer('dismissed');
      await as(moxi).act(`/accounts/${id}/disabling`);
      expect(await statusOf(session)).toBe(401);
      expect((await signIn('dismissed', password)).status).toBe(401);
      await as(moxi).act(`/accounts/${id}/enabling`);
      expect(await statusOf(session)).toBe(401);
      expect((await signIn('dismissed', password)).status).toBe(200);
    });

    it('do so when their password is reset, which makes the old one worthless', async () => {
      const { id, password, session } = await anOfficer('forgetful');
      const answer = await as(moxi).send('post', `/accounts/${id}/password`).expect(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      const fresh = oneTimePassword.parse(answer.body).password;
      expect(fresh).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
      expect(await statusOf(session)).toBe(401);
      expect((await signIn('forgetful', password)).status).toBe(401);
      expect((await signIn('forgetful', fresh)).status).toBe(200);
    });

    it('do so when they get another role or unit, not when they get another name', async () => {
      const { id, password, session } = await anOfficer('promoted');
      await as(moxi).send('put', `/accounts/${id}`, { name: '林知著' }).expect(204);
      expect(await statusOf(session)).toBe(200);
      await as(moxi).send('put', `/accounts/${id}`, { role: 'leader' }).expect(204);
      expect(await statusOf(session)).toBe(401);
      const again = await signIn('promoted', password);
      await as(moxi).send('put', `/accounts/${id}`, { unitId: units.county.id }).expect(204);
      expect(await statusOf(again)).toBe(401);
      expect(await listed(moxi, '?q=promoted')).toMatchObject([
        { name: '林知著', role: 'leader', unit: { id: units.county.id, name: '听泉县人民政府' } },
      ]);
    });
  });

  it('leave each change in the ledger once, and no password', async () => {
    const { id, password } = await added(moxi, 'recorded');
    await as(moxi).send('put', `/accounts/${id}`, { role: 'handler' }).expect(204);
    await as(moxi).act(`/accounts/${id}/disabling`);
    await as(moxi).act(`/accounts/${id}/disabling`);
    await as(moxi).act(`/accounts/${id}/enabling`);
    const session = await signIn('recorded', password);
    const change = { current: password, next: OWN_PASSWORD };
    await as(session).send('put', '/session/password', change).expect(204);
    const reset = await as(moxi).send('post', `/accounts/${id}/password`).expect(200);
    await as(moxi).refusal('post', '/accounts', 409, {
      login: 'recorded',
      name: '某',
      role: 'officer',
      unitId: units.moxi.id,
    });
    const entries = await entriesOf('recorded');
    expect(entries.map(({ kind }) => kind)).toEqual([
      'account.created',
      'account.changed',
      'account.disabled',
      'account.enabled',
      'account.password_changed',
      'account.password_reset',
    ]);
    expect(new Set(entries.map(({ scope }) => scope))).toEqual(new Set([units.moxi.path]));
    const { hash } = await one<{ hash: string }>(
      database.source,
      'SELECT password_hash AS hash FROM account WHERE id = $1',
      [id],
    );
    const written = JSON.stringify(entries);
    for (const secret of [password, OWN_PASSWORD, hash, oneTimePassword.parse(reset.body).password])
      expect(written).not.toContain(secret);
  });
});
