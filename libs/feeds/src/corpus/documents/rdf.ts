import { documents, NAMESPACES, RDF, rdf, RSS_10, type DocumentRow } from './build';
import type { ExpectedItem } from './document';

const item = (key: string, inner: string): string =>
  `<item rdf:about="https://news.example.cn/a/${key}.html"><link>https://news.example.cn/a/${key}.html</link>${inner}</item>`;
const at = (key: string): string => `https://news.example.cn/a/${key}.html`;

const FIRST = item('0', '<title>大桥通车</title><dc:date>2026-11-20T10:30:00+08:00</dc:date>');
const FIRST_ITEM: ExpectedItem = {
  title: '大桥通车',
  url: at('0'),
  published: '2026-11-20T02:30:00.000Z',
};
const LAST = item('2', '<title>图书馆延长开放</title><description>至二十二时。</description>');
const LAST_ITEM: ExpectedItem = {
  title: '图书馆延长开放',
  url: at('2'),
  textContains: ['至二十二时。'],
};

/** One item between two neighbours. */
const beside = (name: string, about: string, inner: string, own: ExpectedItem): DocumentRow => [
  name,
  about,
  rdf(FIRST + item('1', inner) + LAST),
  [FIRST_ITEM, { url: at('1'), ...own }, LAST_ITEM],
];
const BOTH = [FIRST_ITEM, LAST_ITEM];
const T = '<title>停水公告</title>';

/** RSS 0.90 and 1.0. */
export const RDF_FEEDS = [
  ...documents(
    'rdf',
    [
      ['siblings', 'items beside the channel, as it should be', rdf(FIRST + LAST), BOTH],
      [
        'inside-channel',
        'items inside the channel',
        rdf('').replace('</channel>', `${FIRST}${LAST}</channel>`),
        BOTH,
      ],
      [
        'sequence',
        'a sequence in the channel names more items than there are',
        rdf(FIRST + LAST).replace(
          '</channel>',
          `<items><rdf:Seq><rdf:li rdf:resource="${at('0')}"/><rdf:li resource="${at('9')}"/></rdf:Seq></items></channel>`,
        ),
        BOTH,
      ],
      [
        'before-channel',
        'items before the channel',
        rdf('').replace('<channel', `${FIRST}${LAST}<channel`),
        BOTH,
      ],
      ['no-items', 'no items', rdf(''), []],
      [
        'image-and-search',
        'an image and a search box among the items, with titles and links',
        rdf(
          `<image rdf:about="/l.png"><title>云岫新闻</title><url>/l.png</url><link>/</link></image>${FIRST}<textinput rdf:about="/s"><title>搜索</title><description>搜</description><name>q</name><link>/s</link></textinput>${LAST}`,
        ),
        BOTH,
      ],
      beside(
        'title-escaped',
        'markup escaped in a title',
        '<title>&lt;b&gt;停水&lt;/b&gt;公告</title>',
        {
          title: '停水公告',
        },
      ),
      beside(
        'title-cdata',
        'markup in CDATA in a title',
        '<title><![CDATA[<b>停水</b>公告]]></title>',
        {
          title: '停水公告',
        },
      ),
      beside('title-naked', 'naked markup in a title', '<title><b>停水</b>公告</title>', {
        title: '停水公告',
      }),
      beside('title-missing', 'no title', '<description>水库开闸。</description>', {
        title: '水库开闸。',
      }),
      beside('title-dc', 'only a dc:title', '<dc:title>停水公告</dc:title>', { title: '停水公告' }),
      beside(
        'encoded',
        'content:encoded beside a summary',
        `${T}<description>摘要</description><content:encoded><![CDATA[<p>正文比摘要长。</p>]]></content:encoded>`,
        { title: '停水公告', textContains: ['正文比摘要长。'] },
      ),
      beside(
        'description-escaped',
        'escaped markup',
        `${T}<description>&lt;p&gt;正&lt;b&gt;文&lt;/b&gt;&lt;/p&gt;</description>`,
        {
          title: '停水公告',
          textContains: ['正文'],
          textLacks: ['<p>'],
        },
      ),
      beside(
        'description-naked',
        'naked markup',
        `${T}<description><p>正<b>文</b></p></description>`,
        {
          title: '停水公告',
          textContains: ['正文'],
        },
      ),
      beside(
        'literal',
        'a literal in XML',
        `${T}<description rdf:parseType="Literal"><p xmlns="http://www.w3.org/1999/xhtml">正<b>文</b></p></description>`,
        {
          title: '停水公告',
          textContains: ['正文'],
        },
      ),
      beside('ampersand', 'a bare & in a title', '<title>R&D 公告</title>', { title: 'R&D 公告' }),
      beside('less-than', 'an unescaped < in a title', '<title>价格<5元</title>', {
        title: '价格<5元',
      }),
      beside('mismatched', 'an end tag misspelt', `${T}<description>正文</descripton>`, {
        title: '停水公告',
        textContains: ['正文'],
      }),
      beside('date-day', 'a date without a time', `${T}<dc:date>2026-11-20</dc:date>`, {
        title: '停水公告',
        published: '2026-11-19T16:00:00.000Z',
      }),
      beside('date-month', 'a date that is nonsense', `${T}<dc:date>2026-13-45</dc:date>`, {
        title: '停水公告',
        published: null,
      }),
      beside(
        'creator',
        'the people of Dublin Core',
        `${T}<dc:creator>记者甲</dc:creator><dc:subject>水</dc:subject><dc:rights>云岫</dc:rights><description>正文</description>`,
        {
          title: '停水公告',
          textContains: ['正文'],
        },
      ),
      [
        'no-about',
        'items without rdf:about',
        rdf((FIRST + LAST).replaceAll(/ rdf:about="[^"]*"/g, '')),
        BOTH,
      ],
      [
        'blank-item',
        'an item with neither title nor text is none',
        rdf(`${FIRST}<item rdf:about="/x"><link>/x</link></item>${LAST}`),
        BOTH,
      ],
      ['no-root-end', 'the root is not closed', rdf(FIRST + LAST).replace('</rdf:RDF>', ''), BOTH],
    ],
    { format: 'rss10' },
  ),
  ...documents('rdf', [
    [
      'version-090',
      'RSS 0.90',
      rdf(FIRST + LAST, `${RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/" ${NAMESPACES}`),
      BOTH,
      { format: 'rss090' },
    ],
    [
      'version-090-channel',
      'RSS 0.90 in its other namespace',
      rdf(FIRST + LAST, `${RDF} xmlns="http://channel.netscape.com/rdf/simple/0.9/" ${NAMESPACES}`),
      BOTH,
      { format: 'rss090' },
    ],
    [
      'no-default-namespace',
      'no namespace for RSS',
      rdf(FIRST + LAST, `${RDF} ${NAMESPACES}`),
      BOTH,
    ],
    ['undeclared', 'no namespace declared at all', rdf(FIRST + LAST, ''), BOTH],
    [
      'plain-root',
      'the root has no prefix',
      rdf(FIRST + LAST, `xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${RDF} ${NAMESPACES}`)
        .replace('<rdf:RDF', '<RDF')
        .replace('</rdf:RDF', '</RDF'),
      BOTH,
    ],
    [
      'small-root',
      'the root in small letters',
      rdf(FIRST + LAST, `${RDF} ${RSS_10} ${NAMESPACES}`)
        .replace('<rdf:RDF', '<rdf:rdf')
        .replace('</rdf:RDF', '</rdf:rdf'),
      BOTH,
    ],
  ]),
];
