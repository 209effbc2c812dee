import {
  AFTER,
  AFTER_ITEM,
  BEFORE,
  BEFORE_ITEM,
  DECLARATION,
  documents,
  rss,
  rssItems,
  type Circumstances,
  type DocumentRow,
} from './build';

const BOTH = [BEFORE_ITEM, AFTER_ITEM];

const version = (name: string, attributes: string, own: Circumstances = {}): DocumentRow => [
  `version-${name}`,
  `the root is <rss ${attributes}>`.trim(),
  rss(BEFORE + AFTER, attributes),
  BOTH,
  own,
];
const capitals = (text: string): string =>
  text.replace(
    /<(\/?)([a-z]+)/gi,
    (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
  );

/** RSS 0.9x and 2.0: its versions, its structure, and the elements of an item. */
export const RSS = [
  ...documents('rss', [
    version('091', 'version="0.91"', { format: 'rss091' }),
    version('092', 'version="0.92"', { format: 'rss092' }),
    version('093', 'version="0.93"'),
    version('094', 'version="0.94"'),
    version('20', 'version="2.0"', { format: 'rss20' }),
    version('201', 'version="2.0.1"', { format: 'rss20' }),
    version('20-blanks', 'version=" 2.0 "'),
    version('2', 'version="2"'),
    version('30', 'version="3.0"'),
    version('missing', ''),
    version('empty', 'version=""'),
    version('nonsense', 'version="云岫"'),
    version('unquoted', 'version=2.0'),
    version('twice', 'version="2.0" version="2.0"', { format: 'rss20' }),
    version('capital', 'VERSION="2.0"'),
    version('default-namespace', 'version="2.0" xmlns="http://backend.userland.com/rss2"', {
      format: 'rss20',
    }),
    version('language', 'version="2.0" xml:lang="zh-CN"', { format: 'rss20' }),
    [
      'outside-channel',
      'items beside the channel',
      rss('').replace('</channel></rss>', `</channel>${BEFORE}${AFTER}</rss>`),
      BOTH,
    ],
    [
      'in-and-outside-channel',
      'one item in the channel and one beside it',
      rss(BEFORE).replace('</channel></rss>', `</channel>${AFTER}</rss>`),
      BOTH,
    ],
    ['no-channel', 'no channel', `${DECLARATION}<rss version="2.0">${BEFORE}${AFTER}</rss>`, BOTH],
    [
      'two-channels',
      'two channels',
      rss(BEFORE).replace('</rss>', `<channel><title>二</title>${AFTER}</channel></rss>`),
      BOTH,
    ],
    [
      'channel-root',
      'the channel is the root',
      `${DECLARATION}<channel><title>云岫新闻</title>${BEFORE}${AFTER}</channel>`,
      BOTH,
    ],
    ['wrapped', 'items in a wrapper', rss(`<items>${BEFORE}${AFTER}</items>`), BOTH],
    [
      'title-last',
      "the channel's elements after the items",
      `${DECLARATION}<rss version="2.0"><channel>${BEFORE}${AFTER}<title>云岫新闻</title><link>/</link></channel></rss>`,
      BOTH,
    ],
    ['no-items', 'a channel without items', rss(''), []],
    ['empty-channel', 'an empty channel', '<rss version="2.0"><channel/></rss>', []],
    ['empty-item', 'an empty item is none', rss(`${BEFORE}<item/>${AFTER}<item></item>`), BOTH],
    [
      'blank-item',
      'an item with neither title nor text is none',
      rss(
        `${BEFORE}<item><title> </title><link>/a/1</link><guid>1</guid><description><![CDATA[<p><img src="a.png"></p>]]></description></item>${AFTER}`,
      ),
      BOTH,
    ],
    ['capitals', 'every tag in capitals', capitals(rss(BEFORE + AFTER)), BOTH],
    [
      'mixed-case',
      'tags in mixed case',
      rss(BEFORE + AFTER)
        .replaceAll('item>', 'Item>')
        .replaceAll('title>', 'Title>')
        .replaceAll('pubDate>', 'PubDate>')
        .replaceAll('link>', 'Link>')
        .replaceAll('description>', 'Description>')
        .replaceAll(/guid(?=[ >])/g, 'Guid'),
      BOTH,
    ],
    [
      'small-letters',
      'pubDate in small letters',
      rss(BEFORE + AFTER).replaceAll('pubDate', 'pubdate'),
      BOTH,
    ],
    ['one-line', 'no line breaks', rss(BEFORE + AFTER).replaceAll('\n', ''), BOTH],
    ['crlf', 'Windows line ends', rss(BEFORE + AFTER).replaceAll('\n', '\r\n'), BOTH],
    ['cr', 'old Macintosh line ends', rss(BEFORE + AFTER).replaceAll('\n', '\r'), BOTH],
    [
      'channel-dates',
      "the channel's dates are not the items'",
      rss(
        '<pubDate>Fri, 20 Nov 2026 10:30:00 +0800</pubDate><lastBuildDate>Fri, 20 Nov 2026 10:30:00 +0800</lastBuildDate><dc:date>2026-11-20</dc:date><item><title>停水公告</title></item>',
      ),
      [{ title: '停水公告', published: null, id: null, url: null }],
    ],
    [
      'all-of-channel',
      'every element a channel may have',
      rss(
        `<language>zh-cn</language><ttl>30</ttl><category>新闻</category><cloud domain="c" port="80"/><skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays><atom:link rel="self" href="/feed.xml"/>${BEFORE}${AFTER}`,
      ),
      BOTH,
    ],
  ]),
  ...rssItems('rss', [
    [
      'title-only',
      'a title and nothing else',
      '<title>停水公告</title>',
      { title: '停水公告', published: null },
    ],
    [
      'longest-encoded',
      'the longest text wins: content:encoded',
      '<title>停水公告</title><description>摘要</description><content:encoded><![CDATA[<p>正文很长，比摘要长。</p>]]></content:encoded>',
      { title: '停水公告', textContains: ['正文很长，比摘要长。'] },
    ],
    [
      'longest-description',
      'the longest text wins: description',
      '<title>停水公告</title><description>正文很长，比别的都长得多。</description><content:encoded>短</content:encoded>',
      { title: '停水公告', textContains: ['正文很长，比别的都长得多。'] },
    ],
    [
      'longest-content',
      'the longest text wins: content',
      '<title>停水公告</title><content>正文很长，比摘要长。</content><description>摘要</description>',
      { title: '停水公告', textContains: ['正文很长，比摘要长。'] },
    ],
    [
      'longest-summary',
      'the longest text wins: summary',
      '<title>停水公告</title><summary>正文很长，比摘要长。</summary><description/>',
      { title: '停水公告', textContains: ['正文很长，比摘要长。'] },
    ],
    [
      'two-descriptions',
      'two descriptions',
      '<title>停水公告</title><description>摘要</description><description>正文很长，比摘要长。</description>',
      { title: '停水公告', textContains: ['正文很长，比摘要长。'] },
    ],
    [
      'escaped-paragraphs',
      'escaped paragraphs',
      '<title>停水公告</title><description>&lt;p&gt;一区停水。&lt;/p&gt;&lt;p&gt;二区&lt;b&gt;正常&lt;/b&gt;。&lt;/p&gt;</description>',
      {
        title: '停水公告',
        textContains: ['一区停水。', '二区正常。'],
        textLacks: ['<p>', '停水。二区'],
      },
    ],
    [
      'others',
      'elements nobody reads',
      '<title>停水公告</title><author>desk@news.example.cn (编辑部)</author><category domain="x">供水</category><comments>/c</comments><enclosure url="/a.mp3" length="x" type="audio/mpeg"/><slash:comments>5</slash:comments><wfw:commentRss>/r</wfw:commentRss><unknown a="b"><deep>不是正文</deep></unknown><description>正文</description>',
      { title: '停水公告', textContains: ['正文'], textLacks: ['不是正文'] },
    ],
    [
      'date-order',
      'pubDate before dc:date',
      '<title>停水公告</title><dc:date>2026-11-01T00:00:00Z</dc:date><pubDate>Fri, 20 Nov 2026 10:30:00 +0800</pubDate>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
    ],
    [
      'date-dc',
      'only a dc:date',
      '<title>停水公告</title><dc:date>2026-11-20T10:30:00+08:00</dc:date>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
    ],
    [
      'date-bare',
      'only a date',
      '<title>停水公告</title><date>2026-11-20 10:30:00</date>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
    ],
    [
      'date-atom',
      "Atom's element names in RSS",
      '<title>停水公告</title><updated>2026-11-21T00:00:00Z</updated><published>2026-11-20T02:30:00Z</published>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
    ],
    [
      'date-empty',
      'an empty pubDate before a dc:date',
      '<title>停水公告</title><pubDate/><dc:date>2026-11-20T02:30:00Z</dc:date>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
    ],
  ]),
];
