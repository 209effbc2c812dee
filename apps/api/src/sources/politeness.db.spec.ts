import { DAY, DOCUMENT, Polling, SETTINGS, after, range } from '../../test/polling';
import { aServer } from '../../test/database';
import { aGate, until } from '../../test/web-site';
import { claimDue } from './claim.queries';
import { Ingestion } from './ingestion';

jest.setTimeout(30_000);

describe('asking publishers', () => {
  let world: Polling;
  beforeAll(async () => {
    world = await Polling.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => world.reset());
  afterEach(() => world.site.close());

  it('asks one host one thing at a time though ten of its sources are due and two processes ask', async () => {
    const { site, app, other } = world;
    for (const i of range(10)) await world.source(`/${i}`);
    site.answer = () =>
      new Promise((done) => setTimeout(() => done({ body: DOCUMENT }), 20 + Math.random() * 20));
    for (let i = 0; i < 100 && site.asked.length < 10; i += 1)
      await Promise.all([world.poll(app), world.poll(other)]);
    expect(site.mostAtOnce()).toBe(1);
    expect(site.paths().toSorted()).toEqual(
      range(10)
        .map((i) => `/${i}`)
        .sort(),
    );
  });

  it('asks many hosts at the same moment', async () => {
    const { site } = world;
    for (const i of range(20)) await world.source(site.address('/', `127.0.1.${i}`));
    site.answer = async () => {
      await until(() => site.asked.length === 20);
      return { body: DOCUMENT };
    };
    expect(await world.poll()).toBe(20);
    expect(site.mostAtOnce()).toBe(20);
  });

  it('asks 200 hosts in turn where there is not room for all, each once', async () => {
    const { site } = world;
    for (const i of range(200)) await world.source(site.address(`/${i}`, `127.0.1.${i}`));
    await Promise.all([world.pollAll(world.app), world.pollAll(world.other)]);
    expect(site.paths().toSorted()).toEqual(
      range(200)
        .map((i) => `/${i}`)
        .sort(),
    );
    expect(site.mostAtOnce()).toBeLessThanOrEqual(128);
  });

  it('asks few at once whose documents are large, as their last ones say', async () => {
    const { site } = world;
    for (const i of range(20)) {
      const source = await world.source(site.address('/', `127.0.1.${i}`));
      await world.set(source, 'document_bytes = 8000000');
    }
    site.answer = () => new Promise((done) => setTimeout(() => done({ body: DOCUMENT }), 50));
    await world.pollAll();
    expect(site.asked).toHaveLength(20);
    expect(site.mostAtOnce()).toBe(4);
  });

  it('asks others while one host is slow, and that one nothing more meanwhile', async () => {
    const { site } = world;
    const ingestion = world.app.get(Ingestion);
    const gate = aGate();
    await world.source('/slow');
    await world.source('/later', 1);
    await world.source(site.address('/quick', '127.0.1.1'));
    site.answer = async ({ path }) => {
      if (path === '/slow') await gate.opened;
      return { body: DOCUMENT };
    };
    expect(await ingestion.poll()).toBe(2);
    await until(() => site.asked.length === 2);
    await world.clock(after(60));
    expect(await ingestion.poll()).toBe(0);
    gate.open();
    await ingestion.settle();
    expect(site.paths()).toEqual(expect.arrayContaining(['/slow', '/quick', '/later']));
    expect(site.paths().at(-1)).toBe('/later');
  });

  it('asks first whom it has kept waiting longest, and of a host the longest due', async () => {
    for (const [host, path, due] of [
      [1, '/a', -50],
      [2, '/b', -10],
      [2, '/c', -99],
      [3, '/d', -70],
      [4, '/e', -60],
      [5, '/f', 1],
    ] as const)
      await world.source(world.site.address(path, `127.0.1.${host}`), due);
    const claimed = async () => {
      const sources = await claimDue(world.database.source, 2, 120);
      return sources.map(({ url }) => new URL(url).pathname).sort();
    };
    expect(await claimed()).toEqual(['/c', '/d']);
    expect(await claimed()).toEqual(['/a', '/e']);
    expect(await claimed()).toEqual([]);
  });

  it('leaves a host out there alone for the gap, whatever came of it', async () => {
    for (const path of ['/1', '/2']) await world.source(`http://[::1]${path}`);
    expect(await world.poll()).toBe(1);
    await world.clock(after(1.9));
    expect(await world.poll(world.other)).toBe(0);
    await world.clock(after(2));
    expect(await world.poll(world.other)).toBe(1);
  });

  it('asks a host of our own on and on, one thing at a time, with no tick between', async () => {
    for (const i of range(30)) await world.source(`/${i}`);
    expect(await world.poll()).toBe(1);
    expect(world.site.asked).toHaveLength(30);
    expect(world.site.mostAtOnce()).toBe(1);
  });

  it.each<[number, () => string]>([
    [429, () => '7200'],
    [503, () => '7200'],
    [429, () => new Date(Date.now() + 7_200_000).toUTCString()],
  ])(
    'waits as long as %i asks with Retry-After, and only that feed of an aggregator',
    async (status, value) => {
      const { site } = world;
      const busy = await world.source('/busy');
      const well = await world.source('/well');
      site.answer = ({ path }) =>
        path === '/busy' ? { status, headers: { 'retry-after': value() } } : { body: DOCUMENT };
      await world.pollAll();
      expect(await world.view(busy)).toMatchObject({ failuresInRow: 1 });
      expect(await world.view(well)).toMatchObject({ failuresInRow: 0 });
      expect(await world.wait(well)).toBeLessThanOrEqual(660);
      await world.clock(after(7199));
      await world.pollAll();
      expect(site.paths().slice(2)).toEqual(['/well']);
      await world.clock(after(7200 * 1.1 + 2));
      await world.pollAll();
      expect(site.paths().slice(3)).toContain('/busy');
    },
  );

  it('still asks a dead source daily after a month, give or take the tenth it is spread by', async () => {
    const source = await world.source('/dead');
    world.site.answer = () => ({ status: 404 });
    let now = 0;
    while (now < 30 * DAY) {
      await world.clock(after(now));
      expect(await world.poll()).toBe(1);
      // The database's times are finer than a millisecond.
      const seconds = (await world.wait(source, after(now))) + 0.001;
      expect(seconds).toBeLessThanOrEqual(DAY * 1.1 + 1);
      now += seconds;
    }
    expect(world.site.asked.length).toBeGreaterThanOrEqual(27 + 7);
    world.site.answer = () => ({ body: DOCUMENT });
    await world.clock(after(now));
    expect(await world.poll()).toBe(1);
    const well = { failuresInRow: 0, failure: null, articles: 1 };
    expect(await world.view(source)).toMatchObject(well);
  });

  it('asks again after the lease what a process that was killed had taken', async () => {
    for (const path of ['/1', '/2']) await world.source(path);
    expect(await claimDue(world.database.source, 10, 120)).toHaveLength(1);
    await world.clock(after(119));
    expect(await world.poll()).toBe(0);
    await world.clock(after(120));
    await world.pollAll();
    expect(world.site.paths().toSorted()).toEqual(['/1', '/2']);
  });

  it.each([
    ['put off', `next_check_at = huixiang_now() + interval '1 hour'`],
    ['paused', 'paused_at = huixiang_now()'],
  ])(
    'neither asks what is %s while it is being taken, nor holds its host for it',
    async (_, by) => {
      const first = await world.source('/1', -60);
      await world.source('/2');
      const meanwhile = world.database.source.createQueryRunner();
      await meanwhile.startTransaction();
      await meanwhile.query(`UPDATE source SET ${by} WHERE id = $1`, [first.id]);
      const polled = world.pollAll();
      await new Promise((done) => setTimeout(done, 200));
      await meanwhile.commitTransaction();
      await meanwhile.release();
      await polled;
      await world.pollAll();
      expect(world.site.paths()).toEqual(['/2']);
    },
  );

  it('counts no failure against a source it was asking when it was shut down', async () => {
    const source = await world.source('/');
    const third = await aServer(world.database, SETTINGS);
    const gate = aGate();
    world.site.answer = () => gate.opened.then(() => ({ body: DOCUMENT }));
    await third.get(Ingestion).poll();
    await until(() => world.site.asked.length === 1);
    setTimeout(gate.open, 200);
    await third.close();
    expect(await world.view(source)).toMatchObject({ failuresInRow: 0, failure: null });
  });
});
