import { ledgerPage } from '@huixiang/contracts';
import { browser } from '../../test/factories';
import { DAY, DOCUMENT, NOW, Polling, after, range } from '../../test/polling';
import { Sequencer } from '../ledger/sequencer';

const moved = (status: number, location: string) => ({ status, headers: { location } });
const NEW = moved(301, '/new');

describe('what publishers answer', () => {
  let world: Polling;
  beforeAll(async () => {
    world = await Polling.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => world.reset());
  afterEach(() => world.site.close());

  it.each([
    ['believed the third time', [NEW, NEW, NEW], '/new'],
    ['believed whether 301 or 308 says it', [NEW, moved(308, '/new'), NEW], '/new'],
    ['believed after a doubt', [NEW, moved(302, '/new'), NEW, NEW, NEW], '/new'],
    ['not believed twice', [NEW, NEW], '/old'],
    ['not believed with a 302 between', [NEW, NEW, moved(302, '/new'), NEW], '/old'],
    ['not believed with a direct answer between', [NEW, NEW, { body: DOCUMENT }, NEW], '/old'],
    ['not believed of another address', [NEW, NEW, moved(301, '/other')], '/old'],
    [
      'not believed where the rest of the way is not',
      range(3).map(() => moved(301, '/hop')),
      '/old',
    ],
    ['not believed of what is no feed', range(3).map(() => moved(301, '/page')), '/old'],
  ])('a move for good is %s', async (_, answers, path) => {
    const { site } = world;
    const source = await world.source('/old');
    let step = 0;
    site.answer = (asked) => {
      if (asked.path === '/old') return answers[step] ?? {};
      if (asked.path === '/hop') return moved(302, '/new');
      const body = asked.path === '/page' ? '<html><body>首页' : DOCUMENT;
      return { body, headers: { etag: '"1"' } };
    };
    for (; step < answers.length; step += 1) await world.askAt(source, after(step * 4000));
    expect(await world.view(source)).toMatchObject({ url: site.address(path) });
    const data = { from: site.address('/old'), to: site.address('/new') };
    const entries = path === '/old' ? [] : [{ kind: 'source.moved', data, by: null }];
    expect(await world.ledgerOf(source)).toEqual(entries);
    if (path === '/old') return;
    expect(await world.view(source)).toMatchObject({ movedTo: null, failure: null });
    const before = site.asked.length;
    await world.askAt(source, after(DAY));
    expect(site.paths().slice(before)).toEqual(['/new']);
  });

  it('leaves a source where it is when it moves to where another source is already', async () => {
    const source = await world.source('/old');
    await world.set(await world.source('/new'), 'paused_at = huixiang_now()');
    world.site.answer = ({ path }) => (path === '/old' ? NEW : { body: DOCUMENT });
    for (const i of range(4)) await world.askAt(source, after(i * 4000));
    const [url, movedTo] = [world.site.address('/old'), world.site.address('/new')];
    expect(await world.view(source)).toMatchObject({ url, movedTo, failure: null });
    expect(await world.ledgerOf(source)).toEqual([]);
  });

  it('pauses a source that is gone for good, until a person resumes it', async () => {
    const source = await world.source('/gone');
    world.site.answer = () => ({ status: 410 });
    await world.poll();
    const gone = { failure: 'gone', pauseReason: 'gone', pausedAt: NOW.toISOString() };
    expect(await world.view(source)).toMatchObject(gone);
    const paused = { kind: 'source.paused', data: { reason: 'gone' }, by: null };
    expect(await world.ledgerOf(source)).toEqual([paused]);
    await world.clock(after(30 * DAY));
    expect(await world.poll()).toBe(0);
    const body = { ids: [source.id], act: 'resume' };
    await browser(world.app, world.officer).send('post', '/sources/acts', body).expect(200);
    expect(await world.view(source)).toMatchObject({ pausedAt: null, pauseReason: null });
    expect(await world.poll()).toBe(1);
  });

  it('shows people in the ledger what it decided of a source by itself', async () => {
    await world.source('/gone');
    world.site.answer = () => ({ status: 410 });
    await world.poll();
    while ((await world.app.get(Sequencer).sequence()) > 0);
    const reader = browser(world.app, world.officer);
    const { entries } = await reader.read('/ledger/entries', ledgerPage);
    expect(entries.map(({ body }) => body.kind)).toContain('source.paused');
  });

  it('takes the same bytes without validators for unchanged, and keeps the validators', async () => {
    const { site } = world;
    const source = await world.source('/');
    const headers = { etag: '"1"', 'last-modified': 'Fri, 01 May 2026 07:00:00 GMT' };
    site.answer = () => ({ headers, body: DOCUMENT.replace('</item>', '<pubDate>?</pubDate>$&') });
    const rows = () =>
      world.database.source.query('SELECT xmin, * FROM article WHERE source_id = $1', [source.id]);
    await world.askAt(source, NOW);
    const before = await rows();
    expect(await world.view(source)).toMatchObject({ problems: [{ code: 'bad_date' }] });
    // Were the document read again, it would say so.
    await world.set(source, `reader = 'nobody', problems = '[]'`);
    for (const seconds of [4000, 8000]) await world.askAt(source, after(seconds));
    expect(await rows()).toEqual(before);
    expect(await world.view(source)).toMatchObject({
      reader: 'nobody',
      problems: [],
      articles: 1,
      lastSuccessAt: after(8000).toISOString(),
    });
    expect(site.asked.at(-1)?.headers).toMatchObject({
      'if-none-match': headers.etag,
      'if-modified-since': headers['last-modified'],
    });
  });

  it.each([
    ['nothing', '', '', 600],
    ['ttl 30', '<ttl>30</ttl>', '', 1800],
    ['ttl 1440, of which an hour is granted', '<ttl>1440</ttl>', '', 3600],
    ['max-age 1800', '', 'public, max-age=1800', 1800],
    ['max-age of a day, of which an hour is granted', '', 'max-age=86400', 3600],
    ['no-cache, which asks for nothing', '', 'no-cache, max-age=1800', 600],
    ['that this hour be skipped', '<skipHours><hour>8</hour></skipHours>', '', 3600],
  ])('waits as a publisher asks who says %s', async (_, element, control, seconds) => {
    const source = await world.source('/');
    const headers = control === '' ? undefined : { 'cache-control': control };
    const body = DOCUMENT.replace('<title>站点', `${element}$&`);
    world.site.answer = () => ({ body, ...(headers && { headers }) });
    await world.poll();
    expect(Math.abs((await world.wait(source)) / seconds - 1)).toBeLessThanOrEqual(0.1);
  });

  const [mobile, html] = ['13800001234', '<html><body>请拨'];
  it.each<[string, string | Buffer, string]>([
    ['a page', `${html}${mobile}`, 'html_page'],
    ['nothing', '', 'empty'],
    ['broken JSON', `{"title": 请拨${mobile}`, 'bad_json'],
    ['words', `请拨${mobile}`, 'not_a_feed'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_feed'],
    ['a page with a null character', `${html}\0`, 'html_page'],
  ])(
    'says of %s why it cannot be read, and keeps no personal data of it',
    async (_, body, failure) => {
      const source = await world.source('/');
      world.site.answer = () => ({ body });
      await world.poll();
      const [row] = await world.database.source.query<{ whole: string }[]>(
        'SELECT source::text AS whole FROM source WHERE id = $1',
        [source.id],
      );
      expect(await world.view(source)).toMatchObject({ failure, failuresInRow: 1 });
      expect(row?.whole).not.toContain(mobile.slice(0, 8));
    },
  );

  it.each([
    ['a date', { date_published: '不详' }],
    ['a date with a null character', { date_published: '\0' }],
    ['a date whose hundredth character is an emoji', { date_published: `${'早'.repeat(99)}😀` }],
    ['a title with half a character', { title: '甲\ud83d' }],
    ['an author with a null character', { authors: [{ name: '王\0' }] }],
    ['an address with a null character', { url: 'http://news.example/\0' }],
    ['an identifier with half a character', { id: '\ud83d' }],
  ])('admits a document in which %s cannot be used', async (_, item) => {
    const source = await world.source('/');
    const items = [{ id: '1', title: '甲', content_text: '乙', ...item }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: '站点', items };
    world.site.answer = () => ({ body: JSON.stringify(feed) });
    await world.poll();
    expect(await world.view(source)).toMatchObject({ failure: null, articles: 1 });
  });
});
