import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SchedulerRegistry } from '@nestjs/schedule';
import {
  LIVE_BATCH,
  LIVE_HEAT,
  LIVE_RESUME,
  type LiveBatch,
  liveBatch,
  liveHeat,
} from '@huixiang/contracts';
import { type Socket, io } from 'socket.io-client';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  browser,
} from '../../test/factories';
import { record } from '../ledger/record';
import { Sequencer } from '../ledger/sequencer';
import { LiveGateway } from './live.gateway';

const NOW = new Date('2026-05-01T08:00:00Z');

describe('the live socket', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let moxi: Person;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    units = await aSmallProvince(database);
    moxi = await aPerson(database, 'officer', units.moxi);
    app = await aServer(database);
    // The test calls what the schedule would.
    const schedule = app.get(SchedulerRegistry, { strict: false });
    for (const name of schedule.getIntervals()) schedule.deleteInterval(name);
    await app.listen(0, '127.0.0.1');
    await app.get(LiveGateway).pass();
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const socketFor = (headers: Record<string, string>): Socket => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = io(`http://127.0.0.1:${port}`, {
      path: '/live',
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: headers,
    });
    sockets.push(socket);
    return socket;
  };
  const screenOf = async ({ cookie }: { readonly cookie: string }) => {
    const socket = socketFor({ cookie });
    const batches: LiveBatch[] = [];
    socket.on(LIVE_BATCH, (batch) => batches.push(liveBatch.parse(batch)));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return { socket, batches };
  };
  const refusalOf = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = socketFor(headers);
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error) => resolve(error.message));
    });
  /** What the client is told when it resumes behind `cursor`; whatever was sent before has arrived then. */
  const resume = async (screen: Awaited<ReturnType<typeof screenOf>>, cursor: number) => {
    const count = screen.batches.length;
    screen.socket.emit(LIVE_RESUME, { cursor });
    for (const deadline = Date.now() + 3000; screen.batches.length === count;) {
      if (Date.now() > deadline) throw new Error('no answer to a resume');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return screen.batches.splice(0);
  };
  const write = async (unit: InsertedUnit, ...ids: readonly (number | string)[]) => {
    await database.source.transaction(async (tx) => {
      for (const id of ids) {
        const subject = { type: 'alert', id } as const;
        await record(tx, NOW, { kind: 'alert.raised', subject, scope: unit.path });
      }
    });
    while ((await app.get(Sequencer).sequence()) > 0);
  };
  const pass = () => app.get(LiveGateway).pass();
  const idsIn = (batches: readonly LiveBatch[]) =>
    batches.flatMap((batch) => batch.notices.map((notice) => notice.subject.id));
  const newest = async () => (await resume(await screenOf(moxi), -1)).at(-1)!.cursor;

  it('refuses whoever has no session, or comes from another site', async () => {
    expect(await refusalOf({})).toBe('access.signed_out');
    expect(await refusalOf({ cookie: 'huixiang=made-up' })).toBe('access.signed_out');
    expect(await refusalOf({ cookie: moxi.cookie, origin: 'https://elsewhere.example' })).toBe(
      'access.signed_out',
    );
    expect(await refusalOf({ cookie: moxi.cookie, origin: 'null' })).not.toBe('connected');
  });

  it('tells a screen which events in its scope grew, once, and nothing of those from before', async () => {
    const [before, own, foreign] = [
      await anEvent(database, units.moxi),
      await anEvent(database, units.county),
      await anEvent(database, units.shiguang),
    ];
    const grow = (...events: readonly { readonly id: number }[]) =>
      database.source.query(
        `WITH change AS (UPDATE event_change SET version = version + 1 RETURNING version)
         UPDATE event SET version = (SELECT version FROM change) WHERE id = ANY ($1::bigint[])`,
        [events.map(({ id }) => id)],
      );
    const gateway = app.get(LiveGateway);
    await grow(before);
    await gateway.passHeat();
    const screen = await screenOf(moxi);
    const told: number[][] = [];
    screen.socket.on(LIVE_HEAT, (message) => told.push(liveHeat.parse(message).events));
    await grow(own, foreign);
    await gateway.passHeat();
    await gateway.passHeat();
    // What was sent before has arrived with the answer.
    await resume(screen, -1);
    expect(told).toEqual([[own.id]]);
  });

  it('tells a screen of what concerns its unit and those below, and of nothing else', async () => {
    const screen = await screenOf(moxi);
    const other = await screenOf(await aPerson(database, 'officer', units.shiguang));
    for (const each of [screen, other]) await resume(each, -1);
    const cursor = await newest();
    await write(units.moxi, 'own');
    await write(units.county, 'below');
    await write(units.province, 'above');
    await write(units.shiguang, 'beside');
    await pass();
    await resume(other, -1).then((batches) => expect(idsIn(batches)).toEqual(['beside']));
    const batches = await resume(screen, -1);
    expect(idsIn(batches)).toEqual(['own', 'below']);
    expect(batches[0]?.notices[0]).toEqual({
      index: cursor + 1,
      kind: 'alert.raised',
      subject: { type: 'alert', id: 'own' },
      caseId: null,
    });
  });

  it('tells nothing before it has its place in the ledger', async () => {
    const screen = await screenOf(moxi);
    await database.source.transaction((tx) =>
      record(tx, NOW, {
        kind: 'alert.raised',
        subject: { type: 'alert', id: 'pending' },
        scope: units.moxi.path,
      }),
    );
    await pass();
    expect(idsIn(await resume(screen, -1))).toEqual([]);
    await app.get(Sequencer).sequence();
    await pass();
    expect(idsIn(await resume(screen, -1))).toEqual(['pending']);
  });

  it('tells a screen nothing before it has said where it stands, so that nothing hides what it missed', async () => {
    const cursor = await newest();
    await write(units.moxi, 'missed');
    await pass();
    const screen = await screenOf(moxi);
    await write(units.moxi, 'passed on');
    await pass();
    expect(idsIn(await resume(screen, cursor))).toEqual(['missed', 'passed on']);
    await write(units.moxi, 'after');
    await pass();
    expect(idsIn(await resume(screen, -1))).toEqual(['after']);
  });

  it('gives a screen that comes back exactly what it missed, in order', async () => {
    const cursor = await newest();
    for (let i = 0; i < 20; i += 1) await write(i % 3 === 0 ? units.shiguang : units.moxi, i);
    await pass();
    const screen = await screenOf(moxi);
    const [batch, ...more] = await resume(screen, cursor);
    expect(more).toEqual([]);
    expect(idsIn([batch!])).toEqual(
      Array.from({ length: 20 }, (_, i) => i)
        .filter((i) => i % 3 !== 0)
        .map(String),
    );
    const indexes = batch!.notices.map((notice) => notice.index);
    expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
    expect(batch).toMatchObject({ cursor: cursor + 20, reset: false });
    expect(idsIn(await resume(screen, batch!.cursor))).toEqual([]);
  });

  it('has a screen that missed more than five hundred read everything anew', async () => {
    const cursor = await newest();
    await write(units.moxi, ...Array.from({ length: 501 }, (_, i) => i));
    const [batch] = await resume(await screenOf(moxi), cursor);
    expect(batch).toEqual({ cursor: cursor + 501, notices: [], reset: true });
    const [told] = await resume(await screenOf(moxi), cursor + 1);
    expect(told).toMatchObject({ reset: false, cursor: cursor + 501 });
    expect(told?.notices).toHaveLength(500);
    while (idsIn(await passed()).length > 0);
  });

  it('does not heed what is no cursor', async () => {
    const screen = await screenOf(moxi);
    for (const body of [null, {}, { cursor: 'x' }, { cursor: -2 }, [], { cursor: 1.5 }])
      screen.socket.emit(LIVE_RESUME, body);
    expect(await resume(screen, -1)).toHaveLength(1);
    expect(screen.socket.connected).toBe(true);
  });

  it('is cut when its session has ended', async () => {
    const leaving = await aPerson(database, 'officer', units.moxi);
    const [left, stays] = [await screenOf(leaving), await screenOf(moxi)];
    await browser(app, leaving).send('delete', '/session').expect(204);
    const cut = new Promise((resolve) => left.socket.once('disconnect', resolve));
    await app.get(LiveGateway).cutEnded();
    await cut;
    expect(stays.socket.connected).toBe(true);
  });

  it('is cut when its account is disabled', async () => {
    const dismissed = await aPerson(database, 'officer', units.moxi);
    const administrator = await aPerson(database, 'administrator', units.province);
    const { socket } = await screenOf(dismissed);
    await browser(app, administrator).act(`/accounts/${dismissed.id}/disabling`);
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    await app.get(LiveGateway).cutEnded();
    await cut;
  });

  it('does not keep an idle session alive by being open', async () => {
    const idle = await aPerson(database, 'officer', units.moxi);
    await database.source.query(
      'UPDATE session SET created_at = huixiang_now(), seen_at = huixiang_now() WHERE account_id = $1',
      [idle.id],
    );
    await screenOf(idle);
    for (let minutes = 30; minutes <= 150; minutes += 30) {
      await setClock(database, new Date(NOW.getTime() + minutes * 60_000));
      await app.get(LiveGateway).cutEnded();
    }
    expect((await browser(app, idle).send('get', '/session')).status).toBe(401);
  });

  /** Passes one run on to a fresh screen; what it was told. */
  async function passed(): Promise<LiveBatch[]> {
    const screen = await screenOf(moxi);
    await pass();
    return resume(screen, -1);
  }
});
