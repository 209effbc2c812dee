import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FeedReading } from './feed-command';

/** The command as it is run, from the built file. */
const PROGRAM = resolve(__dirname, '../dist/huixiang.js');
const KEYS = ['ok', 'format', 'encoding', 'reader', 'title', 'language', 'items', 'problems'];
const ITEM_KEYS = ['id', 'url', 'title', 'text', 'published', 'publishedRaw', 'author'];

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>云岫新闻</title><language>zh-cn</language>
<item><title>停水公告</title><link>/a/1.html</link><guid isPermaLink="false">1</guid>
<pubDate>2026-11-20 10:30</pubDate><author>a@example.cn (墨溪日报)</author>
<description>&lt;p&gt;工期二十天。&lt;/p&gt;</description></item></channel></rss>`;
/** 中文 in GBK, which nothing in the document says. */
const GBK = Buffer.concat([
  Buffer.from('<rss version="2.0"><channel><item><title>'),
  Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
  Buffer.from('</title></item></channel></rss>'),
]);

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

describe('huixiang feed read', () => {
  let folder: string;
  let server: Server;
  let host: string;
  let asked: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huixiang-feed-'));
    await writeFile(join(folder, 'news.xml'), RSS);
    await writeFile(join(folder, 'gbk.xml'), GBK);
    await writeFile(join(folder, 'page.html'), '<!doctype html><html><body>502</body></html>');
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/old') return void response.writeHead(302, { location: '/feed' }).end();
      if (request.url === '/gone') return void response.writeHead(410).end();
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(RSS);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  });

  const run = (args: readonly string[], input = '', env: Record<string, string> = {}) =>
    new Promise<Run>((done, fail) => {
      const child = spawn(process.execPath, [PROGRAM, 'feed', 'read', ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', TZ: 'America/New_York', ...env },
      });
      let output = '';
      let errors = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
      child.on('error', fail).on('close', (code) => {
        done({ code, errors, lines: output.split('\n').filter((line) => line !== '') });
      });
      child.stdin.end(input);
    });
  const read = async (args: readonly string[], env?: Record<string, string>) => {
    const { code, lines } = await run(args, '', env);
    expect(lines).toHaveLength(1);
    return { code, reading: JSON.parse(lines[0]!) as FeedReading };
  };

  it('prints one document as one line with exactly these keys', async () => {
    const { code, reading } = await read(['news.xml', '--base', 'https://news.example.cn/rss']);
    expect(code).toBe(0);
    expect(Object.keys(reading)).toEqual(KEYS);
    expect(Object.keys(reading.items[0]!)).toEqual(ITEM_KEYS);
    expect(reading).toEqual({
      ok: true,
      format: 'rss20',
      encoding: 'utf-8',
      reader: 'rss-parser',
      title: '云岫新闻',
      language: 'zh-cn',
      items: [
        {
          id: '1',
          url: 'https://news.example.cn/a/1.html',
          title: '停水公告',
          text: '工期二十天。',
          published: '2026-11-20T02:30:00.000Z',
          publishedRaw: '2026-11-20 10:30',
          author: '墨溪日报',
        },
      ],
      problems: [],
    });
  });

  it('reads dates without a zone in the one that is named, never in its own', async () => {
    const { reading } = await read(['news.xml', '--zone', 'Asia/Urumqi']);
    expect(reading.items[0]).toMatchObject({ published: '2026-11-20T04:30:00.000Z', url: null });
  });

  it('decodes by the type that is named, and finds it without', async () => {
    for (const type of [['--content-type', 'text/xml; charset=gbk'], []]) {
      const { reading } = await read(['gbk.xml', ...type]);
      expect(reading).toMatchObject({ encoding: 'gb18030', items: [{ title: '中文' }] });
    }
  });

  it('reads file names from its input, one result a line in their order', async () => {
    const { code, lines } = await run(['--many'], 'gbk.xml\n\nnowhere.xml\npage.html\r\nnews.xml');
    const readings = lines.map((line) => JSON.parse(line) as FeedReading);
    expect(code).toBe(1);
    expect(readings.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(readings.map(({ problems }) => problems[0]?.code)).toEqual([
      undefined,
      'no_file',
      'html_page',
      undefined,
    ]);
    for (const reading of readings) expect(Object.keys(reading)).toEqual(['file', ...KEYS]);
  });

  it('tells of a missing file in the same form', async () => {
    const { code, reading } = await read(['nowhere.xml']);
    expect(code).toBe(1);
    expect(Object.keys(reading)).toEqual(KEYS);
    expect(reading).toMatchObject({ ok: false, items: [], problems: [{ code: 'no_file' }] });
    expect(reading.problems[0]!.detail).toContain('nowhere.xml');
  });

  it('fetches an address, and takes its last one for the base', async () => {
    const { code, reading } = await read([`http://${host}/old`, '--allow', host]);
    expect(code).toBe(0);
    expect(reading.items[0]).toMatchObject({ url: `http://${host}/a/1.html` });
    expect(asked).toEqual(['/old', '/feed']);
  });

  it('names what kept it from fetching', async () => {
    expect((await read([`http://${host}/gone`, '--allow', host])).reading).toMatchObject({
      ok: false,
      problems: [{ code: 'gone', detail: 'HTTP 410' }],
    });
    const { code, reading } = await read([`http://${host}/feed`]);
    expect(code).toBe(1);
    expect(reading).toMatchObject({ ok: false, problems: [{ code: 'address_refused' }] });
  });

  it('fetches through FEED_PROXY', async () => {
    const env = { FEED_PROXY: `http://${host}` };
    const { reading } = await read(['http://news.example.cn/feed'], env);
    expect(reading.items[0]).toMatchObject({ url: 'http://news.example.cn/a/1.html' });
    expect(asked).toEqual(['http://news.example.cn/feed']);
  });

  it.each([
    [[]],
    [['a.xml', 'b.xml']],
    [['a.xml', '--many']],
    [['a.xml', '--zone', 'Mars']],
    [['a.xml', '--now', 'soon']],
  ])('answers bad usage with 2: %j', async (args) => {
    expect(await run(args)).toMatchObject({ code: 2 });
  });
});
