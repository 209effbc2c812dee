import { type Discovery, type SourceTrial, discovery, sourceTrial } from '@huixiang/contracts';
import { encode } from 'iconv-lite';
import { browser, one } from '../../test/factories';
import { type FeedAnswer, rss } from '../../test/feed-server';
import { DOCUMENT, Polling } from '../../test/polling';

const GBK = rss({ guid: 'a', title: '镕基路积水', body: '听泉县镕基路积水严重，市民出行不便。' });
const gbk = (label: string) => encode(GBK.replace('utf-8', label), 'gbk');
const xml = (charset = '') => ({ 'content-type': `text/xml${charset}` });
const PAGE = '<!doctype html><html><head><title>墨溪日报</title></head><body>维护中</body></html>';

describe('a look at an address', () => {
  let world: Polling;
  beforeAll(async () => {
    world = await Polling.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => world.reset());
  afterEach(() => world.site.close());

  const asked = (route: string, path: string) => {
    const url = path.startsWith('/') ? world.site.address(path) : path;
    return `/sources/${route}?url=${encodeURIComponent(url)}`;
  };
  const look = (path: string): Promise<SourceTrial> =>
    browser(world.app, world.officer).read(asked('trial', path), sourceTrial);
  const discover = (path: string): Promise<Discovery> =>
    browser(world.app, world.officer).read(asked('discovery', path), discovery);
  const answers = (by: Readonly<Record<string, FeedAnswer>>) => {
    world.site.answer = ({ path }) => by[path] ?? { status: 404 };
  };

  it.each<[string, FeedAnswer, string, string[]]>([
    ['the header', { body: gbk('gbk'), headers: xml('; charset=GB2312') }, 'header', []],
    ['its declaration', { body: gbk('gb2312'), headers: xml() }, 'declaration', []],
    ['its bytes', { body: gbk('utf-8'), headers: xml() }, 'likeliest', ['encoding_label']],
  ])('reads GBK by %s, and says so', async (_, answer, encodingGround, codes) => {
    answers({ '/': answer });
    const { document, failure, bytes, sample } = await look('/');
    expect({ failure, bytes, sample }).toEqual({
      failure: null,
      bytes: answer.body!.length,
      sample: null,
    });
    expect(document).toMatchObject({
      format: 'rss20',
      encoding: 'gb18030',
      encodingGround,
      reader: 'rss-parser',
      title: '站点',
      items: [{ title: '镕基路积水', text: '听泉县镕基路积水严重，市民出行不便。' }],
    });
    expect(document?.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('says how it understood the bytes of what is no feed', async () => {
    answers({
      '/': {
        body: encode('<html><body>网站维护中', 'gbk'),
        headers: { 'content-type': 'text/html; charset=gb2312' },
      },
    });
    expect(await look('/')).toMatchObject({
      failure: { code: 'html_page' },
      document: null,
      sampleEncoding: { encoding: 'gb18030', ground: 'header' },
    });
  });

  it('shows every step on the way, and asks without validators', async () => {
    const { address } = world.site;
    await world.set(await world.source('/feed'), `etag = '"1"'`);
    answers({
      '/': { status: 301, headers: { location: '/on' } },
      '/on': { status: 302, headers: { location: '/feed' } },
      '/feed': { body: DOCUMENT, headers: { etag: '"1"' } },
    });
    const { hops } = await look('/');
    expect(hops.map(({ url, status }) => [url, status])).toEqual([
      [address('/'), 301],
      [address('/on'), 302],
      [address('/feed'), 200],
    ]);
    expect(hops[0]?.headers).toContainEqual({ name: 'location', value: '/on' });
    expect(hops[0]?.sent).toContainEqual({ name: 'accept-encoding', value: 'gzip, deflate, br' });
    expect(hops[2]?.headers).toContainEqual({ name: 'etag', value: '"1"' });
    for (const { headers } of world.site.asked) expect(headers).not.toHaveProperty('if-none-match');
  });

  it('keeps nothing of what it saw', async () => {
    const kept = () =>
      one(
        world.database.source,
        `SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM article) AS articles,
           (SELECT count(*) FROM feed_host) AS hosts, (SELECT count(*) FROM ledger_pending) AS entries`,
      );
    const before = await kept();
    await look('/');
    await discover('/');
    expect(await kept()).toEqual(before);
  });

  it.each<[string, FeedAnswer, string, string | null]>([
    ['a page', { body: PAGE }, 'html_page', '维护中'],
    ['nothing', {}, 'empty', ''],
    ['half of a JSON feed', { body: '{"items": [' }, 'bad_json', 'items'],
    [
      'a picture',
      { body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      'not_a_feed',
      'IHDR',
    ],
    ['404', { status: 404, body: PAGE }, 'not_found', null],
    ['500', { status: 500 }, 'server_error', null],
    ['a circle', { status: 302, headers: { location: '/' } }, 'too_many_redirects', null],
  ])('that is answered with %s fails, and shows how', async (_, answer, code, sample) => {
    answers({ '/': answer });
    const trial = await look('/');
    expect(trial).toMatchObject({ failure: { code }, document: null });
    expect(trial.hops.length).toBeGreaterThan(0);
    if (sample === null) expect(trial).toMatchObject({ sample: null, bytes: null });
    else expect(trial.sample).toContain(sample);
  });

  it.each([
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x0a000001/',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost:5432/',
    'http://user:secret@127.0.0.1/',
  ])('never reaches into the house’s own network: %s', async (url) => {
    const refused = { code: 'address_refused' };
    expect(await look(url)).toMatchObject({ hops: [], failure: refused, document: null });
    expect(await discover(url)).toMatchObject({ feeds: [], failure: refused });
    answers({ '/': { status: 302, headers: { location: url } } });
    expect(await look('/')).toMatchObject({ hops: [{ status: 302 }], failure: refused });
  });

  it.each(['feed.xml', 'ftp://news.example/', 'javascript:alert(1)', ''])(
    'is refused where %j is no address',
    async (url) => {
      for (const route of ['trial', 'discovery'])
        await browser(world.app, world.officer).refusal('get', asked(route, url), 400);
    },
  );

  const [mobile, id] = ['13800001234', '11010519491231002X'];
  const filler = (length: number) => '供'.repeat(length);
  it.each<[string, FeedAnswer]>([
    ['a title and a text', { body: rss({ guid: 'a', title: mobile, body: `证件${id}` }) }],
    ['a by-line', { body: rss({ guid: 'a', title: '甲', body: '乙', author: `王某 ${mobile}` }) }],
    [
      'a text cut in its midst',
      { body: rss({ guid: 'a', title: '甲', body: `${filler(290)}${mobile}` }) },
    ],
    [
      'a text cut before its end',
      { body: rss({ guid: 'a', title: '甲', body: `${filler(283)}${id}` }) },
    ],
    ['a page', { body: PAGE.replace('维护中', `请拨${mobile}`) }],
    ['broken JSON', { body: `{"title": 请拨${mobile}` }],
  ])('shows no personal data of %s', async (_, answer) => {
    answers({ '/': answer });
    const shown = JSON.stringify(await look('/'));
    for (const part of [mobile.slice(0, 8), id.slice(0, 17)]) expect(shown).not.toContain(part);
  });

  const LINKS = `<html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="要闻" href="rss">
    <link rel="stylesheet" href="a.css"><LINK REL="Alternate" TYPE="application/atom+xml" HREF="/atom"></head>
    <body><a href="/local.xml">本地 新闻</a> <a href="rss">又一次</a> <a href="/about">关于</a></body></html>`;
  it.each<[string, Readonly<Record<string, FeedAnswer>>, [string, string | null][]]>([
    [
      'those a page names, then those it links to',
      { '/': { body: LINKS } },
      [
        ['/news/rss', '要闻'],
        ['/atom', null],
        ['/local.xml', '本地 新闻'],
      ],
    ],
    ['itself', { '/': { body: DOCUMENT } }, [['/', '站点']]],
    [
      'where it leads, a feed itself',
      { '/': { status: 302, headers: { location: '/on' } }, '/on': { body: DOCUMENT } },
      [['/on', '站点']],
    ],
    [
      'the first in a usual place',
      { '/': { body: PAGE }, '/rss': { body: PAGE }, '/rss.xml': { body: DOCUMENT } },
      [['/rss.xml', '站点']],
    ],
    ['none', { '/': { body: PAGE } }, []],
  ])('discovers %s', async (_, by, feeds) => {
    answers(by);
    expect(await discover('/')).toEqual({
      feeds: feeds.map(([path, title]) => ({
        url: world.site.address(path),
        title,
        sourceId: null,
      })),
      failure: null,
    });
  });

  it('says why it could discover nothing', async () => {
    answers({});
    const failure = { code: 'not_found', detail: 'HTTP 404' };
    expect(await discover('/')).toEqual({ feeds: [], failure });
  });

  it.each([
    ['as it is stored', (url: string) => url],
    ['without its slash', (url: string) => url.replace(/\/$/, '')],
    ['in capitals', (url: string) => url.replace('http', 'HTTP')],
    ['with a fragment', (url: string) => `${url}#top`],
  ])('discovers that a feed is a source already, its address given %s', async (_, given) => {
    const { id } = await world.source('/');
    expect((await discover(given(world.site.address('/')))).feeds).toMatchObject([
      { sourceId: id },
    ]);
  });
});
