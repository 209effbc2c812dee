import {
  AFTER,
  AFTER_ITEM,
  BEFORE,
  BEFORE_ITEM,
  DECLARATION,
  documents,
  NAMESPACES,
  RDF,
  rss,
  rssItems,
  type DocumentRow,
} from './build';

const T = '<title>停水公告</title>';
const BOTH = [BEFORE_ITEM, AFTER_ITEM];
const PLAIN = 'version="2.0"';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const READ = {
  title: '停水公告',
  published: '2026-11-20T02:30:00.000Z',
  textContains: ['供水管网检修。'],
};

/** An RSS item between neighbours, under a root with the attributes given. */
const under = (
  name: string,
  about: string,
  root: string,
  inner: string,
  item: object = READ,
): DocumentRow => [
  name,
  about,
  rss(`${BEFORE}<item>${inner}</item>${AFTER}`, `${PLAIN} ${root}`.trim()),
  [BEFORE_ITEM, item, AFTER_ITEM],
  { format: 'rss20' },
];
const BODY = '<content:encoded><![CDATA[<p>供水管网检修。</p>]]></content:encoded>';
const DATE = '<dc:date>2026-11-20T02:30:00Z</dc:date>';

const PREFIXED_ATOM = `${DECLARATION}<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>云岫</a:title><a:entry><a:id>urn:1</a:id><a:title type="html">&lt;b&gt;停水&lt;/b&gt;公告</a:title><a:link href="/a/1.html"/><a:updated>2026-11-20T02:30:00Z</a:updated><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">供水<b>管网</b>检修。</div></a:content></a:entry></a:feed>`;
const PREFIXED_RDF = `${DECLARATION}<rdf:RDF ${RDF} xmlns:r="http://purl.org/rss/1.0/" xmlns:dc="${DC}"><r:channel rdf:about="/"><r:title>云岫</r:title></r:channel><r:item rdf:about="/a/1.html"><r:title>停水公告</r:title><r:link>/a/1.html</r:link><r:description>供水管网检修。</r:description>${DATE}</r:item></rdf:RDF>`;
const AT_1 = { ...READ, url: 'https://news.example.cn/a/1.html' };

/** Prefixes: undeclared, unusual, declared oddly; vocabularies that look alike. */
export const NAMESPACE_CASES = [
  ...documents('namespaces', [
    under('undeclared', 'prefixes nobody declared', '', T + DATE + BODY),
    under(
      'undeclared-others',
      'other prefixes nobody declared',
      '',
      `${T}<media:thumbnail url="a"/><wfw:x/><a10:updated>x</a10:updated>${DATE}${BODY}`,
    ),
    under(
      'unusual-dc',
      'Dublin Core under another prefix',
      `xmlns:d="${DC}"`,
      `${T}<d:date>2026-11-20T02:30:00Z</d:date><description>供水管网检修。</description>`,
    ),
    under(
      'unusual-content',
      'the content module under another prefix',
      `xmlns:c="${CONTENT}"`,
      `${T}<pubDate>Fri, 20 Nov 2026 02:30:00 GMT</pubDate><c:encoded>供水管网检修。</c:encoded>`,
    ),
    under(
      'blanks-in-uri',
      'blanks in the name of a namespace',
      `xmlns:dc=" ${DC} " xmlns:content="\n${CONTENT}"`,
      T + DATE + BODY,
    ),
    under(
      'empty-uri',
      'a prefix declared as nothing',
      'xmlns:dc="" xmlns:content=""',
      T + DATE + BODY,
    ),
    under('twice', 'a prefix declared twice', `xmlns:dc="${DC}" xmlns:dc="${DC}"`, T + DATE + BODY),
    under(
      'capital-prefix',
      'a prefix in capitals',
      `xmlns:DC="${DC}"`,
      `${T}<DC:date>2026-11-20T02:30:00Z</DC:date>${BODY}`,
    ),
    under(
      'look-alike',
      'a title in a vocabulary of its own, first',
      'xmlns:t="urn:example:t"',
      `<t:title>不是标题</t:title><t:link>https://wrong.example.cn/</t:link>${T}${DATE}${BODY}`,
    ),
    under(
      'default-on-child',
      'a namespace for one unknown child',
      '',
      `${T}<x xmlns="urn:example:x"><title>不是标题</title></x>${DATE}${BODY}`,
    ),
    under(
      'on-item',
      'prefixes declared on elements',
      '',
      `${T}<dc:date xmlns:dc="${DC}">2026-11-20T02:30:00Z</dc:date><content:encoded xmlns:content="${CONTENT}">供水管网检修。</content:encoded>`,
    ),
    under(
      'xml-prefix',
      'the prefix xml declared, as it need not be',
      'xmlns:xml="http://www.w3.org/XML/1998/namespace"',
      T + DATE + BODY,
    ),
    under('two-colons', 'a name with two colons', '', `${T}<a:b:c>x</a:b:c>${DATE}${BODY}`),
    under('colon-first', 'a name that begins with a colon', '', `${T}<:x>x</:x>${DATE}${BODY}`),
    under(
      'undeclared-attribute',
      'an attribute with a prefix nobody declared',
      '',
      `<title foo:bar="1">停水公告</title>${DATE}${BODY}`,
    ),
    [
      'default-rss',
      'RSS 2.0 in a namespace',
      rss(BEFORE + AFTER, `${PLAIN} xmlns="http://blogs.law.harvard.edu/tech/rss"`),
      BOTH,
    ],
    [
      'default-atom',
      "RSS 2.0 that claims Atom's namespace",
      rss(BEFORE + AFTER, `${PLAIN} xmlns="http://www.w3.org/2005/Atom"`),
      BOTH,
    ],
    [
      'hundred',
      'a hundred namespaces',
      rss(
        BEFORE + AFTER,
        `${PLAIN} ${Array.from({ length: 100 }, (_, n) => `xmlns:n${n}="urn:n:${n}"`).join(' ')}`,
      ),
      BOTH,
    ],
    [
      'atom-prefixed',
      'Atom under a prefix',
      PREFIXED_ATOM,
      [{ ...AT_1, id: 'urn:1' }],
      { format: 'atom10' },
    ],
    ['rdf-prefixed', 'RSS 1.0 under a prefix', PREFIXED_RDF, [AT_1], { format: 'rss10' }],
    [
      'rdf-root-prefix',
      'RDF under another prefix',
      PREFIXED_RDF.replaceAll('rdf:', 'w:').replace('xmlns:rdf', 'xmlns:w'),
      [AT_1],
      { format: 'rss10' },
    ],
  ]),
  ...rssItems('namespaces', [
    [
      'media',
      'the media module beside the text',
      `${T}<media:content url="/a.jpg" medium="image"><media:description>图片说明</media:description></media:content><media:thumbnail url="/t.jpg"/><media:text>字幕</media:text><description>供水管网检修，工期二十天。</description>`,
      { title: '停水公告', textContains: ['供水管网检修，工期二十天。'] },
    ],
    [
      'itunes',
      'the podcast module beside the text',
      `${T}<itunes:author>甲</itunes:author><itunes:duration>1:02</itunes:duration><itunes:subtitle>副题</itunes:subtitle><itunes:explicit>no</itunes:explicit><description>供水管网检修，工期二十天。</description>`,
      { title: '停水公告', textContains: ['供水管网检修，工期二十天。'] },
    ],
    [
      'slash',
      'a section and a count of comments',
      `${T}<slash:section>要闻</slash:section><slash:comments>12</slash:comments><description>正文</description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
    [
      'geo',
      'a position',
      `${T}<geo:lat>30.0</geo:lat><georss:point>30 120</georss:point><description>正文</description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
  ]),
  ...documents(
    'namespaces',
    [
      [
        'on-every-item',
        'all prefixes declared on each item',
        rss((BEFORE + AFTER).replaceAll('<item>', `<item ${NAMESPACES}>`), PLAIN),
        BOTH,
      ],
    ],
    { format: 'rss20' },
  ),
];
