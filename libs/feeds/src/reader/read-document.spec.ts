import { readDocument } from './read-document';

const CONTEXT = {
  baseUrl: 'https://a.example/feed',
  now: new Date('2026-11-23T00:00:00Z'),
  zone: 'Asia/Shanghai',
};
/** 中 in GBK is D6 D0, 文 CE C4. */
const GBK_TITLE = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);

const rss = (items: string, encoding = 'utf-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;

async function items(document: string | Buffer, contentType: string | null = null) {
  const outcome = await readDocument(Buffer.from(document as string), contentType, CONTEXT);
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
  return outcome.items;
}

describe('a feed document', () => {
  it.each([
    ['labelled GBK', rss('<item><title>@</title></item>', 'GBK'), null],
    [
      'labelled GB2312 by its header',
      rss('<item><title>@</title></item>', 'utf-8'),
      'text/xml; charset=gb2312',
    ],
  ])('in GBK %s is read without garbling', async (_, text, contentType) => {
    const [before, after] = text.split('@');
    const [item] = await items(
      Buffer.concat([Buffer.from(before!), GBK_TITLE, Buffer.from(after!)]),
      contentType,
    );
    expect(item?.title).toBe('中文');
  });

  it('in UTF-8 is read as such whatever its label says', async () => {
    const [item] = await items(
      rss('<item><title>中文</title></item>', 'GB2312'),
      'text/xml; charset=gbk',
    );
    expect(item?.title).toBe('中文');
  });

  it('gives text and keeps paragraphs', async () => {
    const html =
      '<![CDATA[<p>第一段<b>重点</b></p><script>alert(1)</script><p>第二段&amp;&nbsp;完</p>]]>';
    const [item] = await items(
      rss(`<item><title> &lt;i&gt;题&lt;/i&gt; </title><description>${html}</description></item>`),
    );
    expect(item).toMatchObject({ title: '题', body: '第一段重点\n第二段& 完' });
  });

  it('makes a title from a text that has none', async () => {
    const [item] = await items(rss(`<item><description>${'长'.repeat(60)}</description></item>`));
    expect(item?.title).toBe(`${'长'.repeat(40)}…`);
  });

  it('makes addresses absolute and drops tracking and foreign schemes', async () => {
    const all = await items(
      rss(
        '<item><title>a</title><link>/x?utm_source=q&amp;id=1</link></item><item><title>b</title><link>javascript:alert(1)</link></item>',
      ),
    );
    expect(all.map((item) => item.url)).toEqual(['https://a.example/x?id=1', null]);
  });

  it('keeps two items apart that share a GUID, and one item the same across readings', async () => {
    const document = rss(
      '<item><title>a</title><guid>g</guid><link>https://a.example/1</link></item><item><title>b</title><guid>g</guid><link>https://a.example/2</link></item>',
    );
    const [first, second] = await items(document);
    expect(first!.identity).not.toEqual(second!.identity);
    expect((await items(document))[0]!.identity).toEqual(first!.identity);
  });

  it('falls back from a blank GUID to the address, and from that to the text', async () => {
    const identity = async (item: string) =>
      (await items(rss(`<item>${item}</item>`)))[0]!.identity;
    const byLink = await identity('<title>a</title><guid> </guid><link>https://a.example/1</link>');
    expect(await identity('<title>edited</title><link>https://a.example/1</link>')).toEqual(byLink);
    expect(await identity('<title>a</title>')).not.toEqual(await identity('<title>b</title>'));
  });

  it.each([
    ['en-US', 'https://www.yunxiu.gov.cn/rss', 'Water notice', '02'],
    ['en-US', 'https://a.example/feed', '停水公告', '02'],
    ['cn', 'https://a.example/feed', 'Water notice', '02'],
    ['gb2312', 'https://a.example/feed', 'Water notice', '02'],
    ['en-US', 'https://a.example/feed', 'Water notice', '16'],
    ['ja', 'https://a.example/feed', '断水のお知らせ', '16'],
  ])('takes CST for whose it is: %s, %s, %s', async (language, baseUrl, title, hour) => {
    const document = rss(
      `<language>${language}</language><item><title>${title}</title><pubDate>Fri, 20 Nov 2026 10:30:00 CST</pubDate></item>`,
    ).replace('<title>t</title>', '');
    const outcome = await readDocument(Buffer.from(document), null, { ...CONTEXT, baseUrl });
    expect(outcome).toMatchObject({
      items: [{ claimedAt: new Date(`2026-11-20T${hour}:30:00Z`) }],
    });
  });

  it('may be a JSON feed', async () => {
    const [item] = await items(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            id: 1,
            url: 'https://a.example/1',
            title: '题',
            content_html: '<p>文</p>',
            date_published: '2026-11-22T08:00:00+08:00',
          },
        ],
      }),
    );
    expect(item).toMatchObject({
      title: '题',
      body: '文',
      claimedAt: new Date('2026-11-22T00:00:00Z'),
    });
  });

  it.each([
    ['{"items":[{"id":"1","title":"题"},]}', 'not_well_formed'],
    ['{"items":[{"id":"1","title":"题"},{"id":"2","ti', 'truncated'],
  ])('in broken JSON says so: %s', async (document, code) => {
    const outcome = await readDocument(Buffer.from(document), null, CONTEXT);
    expect(outcome).toMatchObject({ items: [{ guid: '1' }], problems: [{ code }] });
  });

  it('with too many items says how many were read', async () => {
    const outcome = await readDocument(
      Buffer.from(rss('<item><title>题</title></item>'.repeat(5001))),
      null,
      CONTEXT,
    );
    expect(outcome).toMatchObject({
      problems: [{ code: 'too_many_items', detail: '5000 of 5001 read' }],
    });
    expect(outcome.kind === 'items' && outcome.items.length).toBe(5000);
  });

  it.each(['', '<html><body>502</body></html>', '{"items": 3}', '{', '<rss><channel><item>'])(
    'that cannot be read says so: %j',
    async (document) => {
      const outcome = await readDocument(Buffer.from(document), null, CONTEXT);
      expect(outcome.kind).toBe('unreadable');
    },
  );
});
