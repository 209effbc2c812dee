import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { errorBody, sessionView } from '@huixiang/contracts';
import { ROLES, isPermitted, permissionsOf } from '@huixiang/domain';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type InsertedUnit, aPerson, aSmallProvince, browser } from '../../test/factories';
import { Sequencer } from '../ledger/sequencer';
import { REQUIRED_PERMISSION, type Requirement } from './decorators';
import { hashPassword } from './password';

const NOW = new Date('2026-05-01T00:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const PASSWORD = '正确的密码 correct';

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly requires: Requirement | undefined;
}

/** Every route of the running app, with what it declares to require. */
function routesOf(app: NestExpressApplication): Route[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, object> }).prototype;
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype as object));
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as object;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const own = String(Reflect.getMetadata(PATH_METADATA, handler));
        return [
          {
            method: RequestMethod[method].toLowerCase() as Route['method'],
            path: `/${[base, own].flatMap((part) => part.split('/').filter(Boolean)).join('/')}`,
            requires: (Reflect.getMetadata(REQUIRED_PERMISSION, handler) ??
              Reflect.getMetadata(REQUIRED_PERMISSION, metatype as object)) as Requirement,
          },
        ];
      });
    });
}

/** The public page. */
const isOpen = (path: string) => /^\/open(\/|$)/.test(path);

/** The routes Express knows, by which nothing beside Nest's controllers can hide. */
function mountedRoutes(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as {
    router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
  };
  return router.stack.flatMap(({ route }) =>
    route === undefined ? [] : Object.keys(route.methods).map((m) => `${m} ${route.path}`),
  );
}

describe('access', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let province: InsertedUnit;

  beforeAll(async () => {
    database = await aDatabase();
    ({ province } = await aSmallProvince(database));
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const nobody = () => browser(app, { cookie: '' });
  const send = (cookie: string, { method, path }: Route) => {
    const address = path.replace(/:\w+/g, '987654');
    return browser(app, { cookie }).send(method, address, method === 'get' ? undefined : {});
  };

  describe('of the routes', () => {
    it('is declared by each, and none is mounted beside them', () => {
      const routes = routesOf(app);
      expect(routes.length).toBeGreaterThan(25);
      expect(routes.filter((route) => route.requires === undefined)).toEqual([]);
      expect(mountedRoutes(app).sort()).toEqual(
        routes.map((route) => `${route.method} /api${route.path}`).sort(),
      );
    });

    it('is public for signing in, for probes and for what was published only', () => {
      const open = routesOf(app).filter((route) => route.requires === 'nobody');
      expect(open.filter(({ path }) => isOpen(path)).every(({ method }) => method === 'get')).toBe(
        true,
      );
      expect(
        open
          .filter(({ path }) => !isOpen(path))
          .map((route) => `${route.method} ${route.path}`)
          .sort(),
      ).toEqual(['get /health', 'post /session']);
    });

    it('asks for a key instead of a session where systems push', () => {
      const keyed = routesOf(app).filter((route) => route.requires === 'key');
      expect(keyed.map((route) => `${route.method} ${route.path}`)).toEqual(['post /push']);
    });

    it('is refused to whoever has no session', async () => {
      for (const route of routesOf(app)) {
        for (const cookie of ['', 'huixiang=', 'huixiang=made-up']) {
          const { status, body } = await send(cookie, route);
          if (route.requires === 'nobody') expect(status).not.toBe(401);
          else if (route.requires === 'key') expect(status).toBe(401);
          else {
            expect([route.path, status]).toEqual([route.path, 401]);
            expect(errorBody.parse(body).code).toBe('access.signed_out');
          }
        }
      }
    });

    it.each(ROLES)('is given to a %s as far as the role’s permissions go', async (role) => {
      while ((await app.get(Sequencer).sequence()) > 0);
      for (const route of routesOf(app)) {
        const { requires } = route;
        if (requires === undefined || requires === 'nobody' || requires === 'key') continue;
        const { cookie } = await aPerson(database, role, province);
        const { status, body } = await send(cookie, route);
        const may = requires === 'signed-in' || isPermitted(role, requires);
        const answer = `${route.method} ${route.path}: ${status}`;
        if (may) expect(answer).not.toMatch(/401$|403$|5..$/);
        else {
          expect(answer).toMatch(/403$/);
          expect(errorBody.parse(body)).toMatchObject({
            code: 'access.forbidden',
            details: { required: route.requires },
          });
        }
      }
    });

    it('is refused to changes that another site could send', async () => {
      const { cookie } = await aPerson(database, 'officer', province);
      const changing = routesOf(app).filter(
        ({ method, requires }) => method !== 'get' && requires !== 'key',
      );
      for (const { method, path } of changing) {
        const foreign: Record<string, string>[] = [
          {},
          { 'x-huixiang': '0' },
          { 'x-huixiang': '1', 'sec-fetch-site': 'cross-site' },
          { 'x-huixiang': '1', 'sec-fetch-site': 'same-site' },
        ];
        for (const headers of foreign) {
          const { status, body } = await request(app.getHttpServer())
            [method](`/api${path.replace(/:\w+/g, '1')}`)
            .set({ cookie, ...headers });
          expect([path, status]).toEqual([path, 403]);
          expect(errorBody.parse(body).code).toBe('request.cross_site');
        }
      }
    });

    it('tells nothing of a path that is no route', async () => {
      expect(await nobody().refusal('get', '/nothing', 404)).toMatchObject({ details: {} });
    });
  });

  describe('by signing in', () => {
    const signIn = (login: string, password = PASSWORD) =>
      nobody().send('post', '/session', { login, password });
    /** Somebody who can sign in; the session's cookie once they did. */
    const aMember = async (login: string) => {
      const person = await aPerson(database, 'officer', province, login);
      await database.source.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
        person.id,
        await hash,
      ]);
      return person;
    };
    const cookieOf = (response: request.Response) =>
      String(response.headers['set-cookie']).split(';')[0] ?? '';
    const statusOf = async (cookie: string) =>
      (await browser(app, { cookie }).send('get', '/session')).status;
    let hash: Promise<string>;
    beforeAll(() => {
      hash = hashPassword(PASSWORD);
    });
    beforeEach(() => setClock(database, NOW));

    it('gives a session in a cookie that no script reads and no other site sends', async () => {
      const member = await aMember('member');
      const response = await signIn('member').expect(200);
      const view = sessionView.parse(response.body);
      expect(view).toMatchObject({ login: 'member', role: 'officer', unit: member.unit });
      expect(view.permissions).toEqual(permissionsOf('officer'));
      const cookie = String(response.headers['set-cookie']);
      expect(cookie).toMatch(/^huixiang=[\w-]{43};/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; SameSite=Strict(;|$)/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(await statusOf(cookieOf(response))).toBe(200);
      const rows = await database.source.query('SELECT * FROM session');
      expect(JSON.stringify(rows)).not.toContain(cookieOf(response).slice('huixiang='.length));
    });

    it('over HTTPS gives one bound to this host', async () => {
      const secure = await aServer(database, { SECURE_COOKIES: 'true' });
      await aMember('secure');
      const response = await browser(secure, { cookie: '' })
        .send('post', '/session', { login: 'secure', password: PASSWORD })
        .expect(200);
      expect(String(response.headers['set-cookie'])).toMatch(/^__Host-huixiang=.*; Secure(;|$)/);
      await secure.close();
    });

    it('is refused alike with a wrong password, an unknown login and a disabled account', async () => {
      await aMember('known');
      const gone = await aMember('gone');
      await database.source.query('UPDATE account SET disabled_at = huixiang_now() WHERE id = $1', [
        gone.id,
      ]);
      const bodies = [];
      for (const [login, password] of [
        ['known', 'wrong'],
        ['unknown', PASSWORD],
        ['gone', PASSWORD],
      ] as const) {
        const body = errorBody.parse((await signIn(login, password).expect(401)).body);
        bodies.push({ ...body, requestId: '' });
      }
      expect(bodies[0]?.code).toBe('access.bad_credentials');
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    });

    it('is suspended after five failures, for that login alone and for ten minutes', async () => {
      await aMember('guessed');
      await aMember('neighbour');
      for (let i = 0; i < 5; i += 1) await signIn('guessed', `guess ${i}`).expect(401);
      const refused = errorBody.parse((await signIn('guessed').expect(429)).body);
      expect(refused.code).toBe('access.too_many_attempts');
      await signIn('neighbour').expect(200);
      await setClock(database, later(11));
      await signIn('guessed').expect(200);
    });

    it('looks at no more than five of many guesses sent side by side', async () => {
      await aMember('besieged');
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => signIn('besieged', `guess ${i}`)),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    });

    it('tries no more than fifty logins from one address', async () => {
      await database.source.query('DELETE FROM sign_in_failure');
      await signIn('unheard-of', 'x').expect(401);
      await database.source.query(
        `INSERT INTO sign_in_failure (login, address) SELECT n::text, address FROM sign_in_failure, generate_series(1, 48) n`,
      );
      await signIn('never-heard-of', 'x').expect(401);
      await signIn('another', 'x').expect(429);
      const kept = await database.source.query<object[]>('SELECT login FROM sign_in_failure');
      expect(JSON.stringify(kept)).not.toContain('heard-of');
      await database.source.query('DELETE FROM sign_in_failure');
    });

    it('believes what a proxy says of its clients where that proxy is trusted, and nowhere else', async () => {
      await aMember('forwarded');
      const behind = await aServer(database, { TRUSTED_PROXIES: 'loopback' });
      const guess = (server: NestExpressApplication, client: string) =>
        browser(server, { cookie: '' })
          .send('post', '/session', { login: 'forwarded', password: 'x' })
          .set('x-forwarded-for', client);
      try {
        for (let i = 0; i < 5; i += 1) await guess(behind, '192.0.2.1').expect(401);
        await guess(behind, '192.0.2.1').expect(429);
        await guess(behind, '192.0.2.2').expect(401);
        for (let i = 0; i < 5; i += 1) await guess(app, `192.0.2.${i}`).expect(401);
        await guess(app, '192.0.2.9').expect(429);
      } finally {
        await behind.close();
      }
    });

    it('keeps what was typed out of the ledger, but the attempt in it', async () => {
      await signIn('my password by mistake', 'x').expect(401);
      while ((await app.get(Sequencer).sequence()) > 0);
      const rows = await database.source.query<{ body: string }[]>(
        `SELECT convert_from(body, 'UTF8') AS body FROM ledger_entry WHERE kind = 'session.refused' ORDER BY index`,
      );
      expect(rows.at(-1)?.body).toContain('"id":"unknown"');
      expect(JSON.stringify(rows)).not.toContain('by mistake');
    });

    it('lasts until the person signs out', async () => {
      await aMember('leaving');
      const cookie = cookieOf(await signIn('leaving').expect(200));
      const other = cookieOf(await signIn('leaving').expect(200));
      const closed = await browser(app, { cookie }).send('delete', '/session').expect(204);
      expect(String(closed.headers['set-cookie'])).toMatch(/^huixiang=;.*Expires=Thu, 01 Jan 1970/);
      expect(await statusOf(cookie)).toBe(401);
      expect(await statusOf(other)).toBe(200);
    });

    it('lasts while it is used, and not for two idle hours', async () => {
      await aMember('idle');
      const cookie = cookieOf(await signIn('idle').expect(200));
      for (const minutes of [119, 238]) {
        await setClock(database, later(minutes));
        expect(await statusOf(cookie)).toBe(200);
      }
      await setClock(database, later(238 + 121));
      expect(await statusOf(cookie)).toBe(401);
    });

    it('lasts no longer than twelve hours however much it is used', async () => {
      await aMember('busy');
      const cookie = cookieOf(await signIn('busy').expect(200));
      for (let minutes = 100; minutes < 720; minutes += 100) {
        await setClock(database, later(minutes));
        expect(await statusOf(cookie)).toBe(200);
      }
      await setClock(database, later(721));
      expect(await statusOf(cookie)).toBe(401);
    });

    it('ends with the account', async () => {
      const member = await aMember('dismissed');
      const cookie = cookieOf(await signIn('dismissed').expect(200));
      await database.source.query('UPDATE account SET disabled_at = huixiang_now() WHERE id = $1', [
        member.id,
      ]);
      expect(await statusOf(cookie)).toBe(401);
    });
  });
});
