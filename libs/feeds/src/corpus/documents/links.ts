import { rss, documents, rssMarkup, type ItemRow } from './build';

const TITLE = '<title>水库今日开闸</title>';
const URL_1 = 'https://news.example.cn/a/1.html';
const VIEW = 'https://news.example.cn/v?id=5';

/** A link as it is written, and the address it means. */
const WRITTEN: readonly (readonly [
  name: string,
  about: string,
  link: string,
  url: string | null,
])[] = [
  ['blanks-around', 'line breaks around a link', `\n\t ${URL_1} \r\n`, URL_1],
  ['cdata', 'a link in CDATA', `<![CDATA[${URL_1}]]>`, URL_1],
  ['cdata-blanks', 'a link in CDATA with blanks', `\n<![CDATA[ ${URL_1} ]]>\n`, URL_1],
  ['absolute-path', 'an absolute path', '/a/1.html', URL_1],
  ['relative-path', 'a relative path', 'a/1.html', URL_1],
  ['dot-segments', 'dots in a path', '/b/../a/./1.html', URL_1],
  ['scheme-relative', 'no scheme', '//news.example.cn/a/1.html', URL_1],
  ['query-only', 'a query alone', '?id=5', 'https://news.example.cn/feed.xml?id=5'],
  ['uppercase', 'scheme and host in capitals', 'HTTPS://NEWS.EXAMPLE.CN/a/1.html', URL_1],
  ['default-port', 'the default port', 'https://news.example.cn:443/a/1.html', URL_1],
  ['http', 'plain http', 'http://news.example.cn/a/1', 'http://news.example.cn/a/1'],
  [
    'chinese-path',
    'a Chinese path, not encoded',
    'https://news.example.cn/新闻/1.html',
    'https://news.example.cn/%E6%96%B0%E9%97%BB/1.html',
  ],
  [
    'chinese-query',
    'a Chinese query, not encoded',
    'https://news.example.cn/a?标题=停水',
    'https://news.example.cn/a?%E6%A0%87%E9%A2%98=%E5%81%9C%E6%B0%B4',
  ],
  [
    'chinese-host',
    'a Chinese host name',
    'https://新闻.example.cn/a/1.html',
    'https://xn--efvy88h.example.cn/a/1.html',
  ],
  [
    'gbk-escapes',
    'a path escaped in GBK is left alone',
    'https://news.example.cn/%C4%AB/1.html',
    'https://news.example.cn/%C4%AB/1.html',
  ],
  [
    'space',
    'a space inside an address',
    'https://news.example.cn/a b/1.html',
    'https://news.example.cn/a%20b/1.html',
  ],
  ['ampersand-escaped', 'an escaped ampersand', `${VIEW}&amp;page=2`, `${VIEW}&page=2`],
  ['ampersand-bare', 'a bare ampersand', `${VIEW}&page=2`, `${VIEW}&page=2`],
  ['ampersand-cdata', 'an ampersand in CDATA', `<![CDATA[${VIEW}&page=2]]>`, `${VIEW}&page=2`],
  [
    'ampersand-like-an-entity',
    'a bare ampersand before what HTML knows as an entity',
    `${VIEW}&copy=2`,
    `${VIEW}&copy=2`,
  ],
  [
    'tracking-only',
    'tracking parameters and no others',
    `${URL_1}?utm_source=rss&amp;utm_medium=feed&amp;spm=a1.b2`,
    URL_1,
  ],
  [
    'tracking-between',
    'tracking parameters between others',
    `${VIEW}&amp;utm_campaign=x&amp;from_source=rss&amp;page=2`,
    `${VIEW}&page=2`,
  ],
  [
    'tracking-clicks',
    'click identifiers',
    'https://news.example.cn/v?fbclid=1&amp;id=5&amp;gclid=2',
    VIEW,
  ],
  [
    'tracking-look-alike',
    'parameters that only look like tracking',
    `${VIEW}&amp;source=5&amp;myspm=2&amp;utm=3`,
    `${VIEW}&source=5&myspm=2&utm=3`,
  ],
  ['fragment', 'a fragment is kept', `${URL_1}#part-2`, `${URL_1}#part-2`],
  ['javascript', 'a script for a link', 'javascript:alert(1)', null],
  ['javascript-blanks', 'a script with a line break for a link', ' java\nscript:alert(1)', null],
  ['data', 'data for a link', 'data:text/html;base64,PHA+', null],
  ['mailto', 'a mail address for a link', 'mailto:desk@news.example.cn', null],
  ['file', 'a file for a link', 'file:///etc/passwd', null],
  ['ftp', 'an FTP address for a link', 'ftp://news.example.cn/a.txt', null],
  ['invalid', 'an address that is none', 'https://', null],
  ['invalid-port', 'an address with an impossible port', 'https://news.example.cn:99999/a', null],
  ['empty', 'an empty link and no other address', '', null],
];

const ORIGINAL = '<feedburner:origLink>https://news.example.cn/a/1.html</feedburner:origLink>';
const FED = '<link>https://feeds.example.cn/~r/yunxiu/~3/abc/</link>';

const SEVERAL: readonly ItemRow[] = [
  [
    'guid-only',
    'no link, but a GUID that is an address',
    `<guid>${URL_1}</guid>`,
    { url: URL_1, id: URL_1 },
  ],
  [
    'guid-permalink',
    'no link, but a GUID that says it is the address',
    `<guid isPermaLink="true">\n${URL_1}\n</guid>`,
    { url: URL_1, id: URL_1 },
  ],
  [
    'guid-empty-link',
    'an empty link and a GUID that is an address',
    `<link/><guid>${URL_1}</guid>`,
    { url: URL_1, id: URL_1 },
  ],
  [
    'guid-not-permalink',
    'a GUID that looks like an address and says it is none',
    `<guid isPermaLink="false">${URL_1}</guid>`,
    { url: null, id: URL_1 },
  ],
  ['guid-number', 'no link and a GUID that is a number', '<guid>5</guid>', { url: null, id: '5' }],
  [
    'guid-javascript',
    'no link and a GUID that is a script',
    '<guid>javascript:alert(1)</guid>',
    { url: null, id: 'javascript:alert(1)' },
  ],
  [
    'link-over-guid',
    'link and GUID name different pages',
    '<guid>https://news.example.cn/p/1</guid><link>https://news.example.cn/a/1.html</link>',
    { url: URL_1, id: 'https://news.example.cn/p/1' },
  ],
  ['feedburner', 'a link through a counter, the original after it', FED + ORIGINAL, { url: URL_1 }],
  ['feedburner-first', 'the original before the counter', ORIGINAL + FED, { url: URL_1 }],
  [
    'feedburner-tracking',
    'an original with tracking parameters',
    `${FED}<feedburner:origLink>${URL_1}?utm_source=feedburner</feedburner:origLink>`,
    { url: URL_1 },
  ],
  [
    'feedburner-empty',
    'an empty original',
    `<link>${URL_1}</link><feedburner:origLink/>`,
    { url: URL_1 },
  ],
  [
    'empty-then-full',
    'an empty link before the real one',
    `<link/><link>${URL_1}</link>`,
    { url: URL_1 },
  ],
  ['href', 'an RSS link written as in Atom', `<link href="${URL_1}"/>`, { url: URL_1 }],
  [
    'atom-self-first',
    "an item's atom:link to itself before its link",
    `<atom:link rel="self" href="https://news.example.cn/item/1.xml"/><link>${URL_1}</link>`,
    { url: URL_1 },
  ],
  [
    'atom-alternate',
    'an atom:link to the page instead of a link',
    `<atom:link rel="alternate" type="text/html" href="${URL_1}"/>`,
    { url: URL_1 },
  ],
  [
    'enclosure-first',
    'an enclosure before the link',
    `<enclosure url="https://news.example.cn/a.mp3" length="1" type="audio/mpeg"/><link>${URL_1}</link>`,
    { url: URL_1 },
  ],
  [
    'enclosure-only',
    'an enclosure is not the page',
    '<guid isPermaLink="false">5</guid><enclosure url="https://news.example.cn/a.mp3" length="1" type="audio/mpeg"/>',
    { url: null, id: '5' },
  ],
  [
    'comments-only',
    'the page of comments is not the page',
    '<comments>https://news.example.cn/a/1.html#c</comments>',
    { url: null },
  ],
  [
    'attribute',
    'an attribute in no one’s vocabulary on a link',
    `<link uri="at://example/post/1">${URL_1}</link>`,
    { url: URL_1 },
  ],
  ['guid-empty', 'an empty GUID', `<link>${URL_1}</link><guid></guid>`, { url: URL_1, id: null }],
  [
    'guid-blank',
    'a GUID of blanks',
    `<link>${URL_1}</link><guid>  \n </guid>`,
    { url: URL_1, id: null },
  ],
  [
    'guid-attribute-only',
    'a GUID with an attribute and no text',
    `<link>${URL_1}</link><guid isPermaLink="false"/>`,
    { url: URL_1, id: null },
  ],
  ...['1e3', '0012', '12345678901234567890123', '0x1F', '1.0'].map((id): ItemRow => [
    `guid-literal-${id.toLowerCase().replace('.', '-')}`,
    'a GUID that a parser may take for a number',
    `<link>${URL_1}</link><guid isPermaLink="false">${id}</guid>`,
    { url: URL_1, id },
  ]),
  [
    'guid-cdata',
    'a GUID in CDATA with blanks',
    `<link>${URL_1}</link><guid isPermaLink="false"><![CDATA[ 云岫-1 ]]></guid>`,
    { url: URL_1, id: '云岫-1' },
  ],
  [
    'guid-prototype',
    'a GUID named like a property of every object',
    `<link>${URL_1}</link><guid isPermaLink="false">__proto__</guid>`,
    { url: URL_1, id: '__proto__' },
  ],
];

const numbered = (inner: (n: number) => string): string =>
  [1, 2, 3].map((n) => `<item><title>第${n}号公告</title>${inner(n)}</item>`).join('');

/** Addresses and identities of RSS items. */
export const LINKS = [
  ...rssMarkup('links', [
    ...WRITTEN.map(([name, about, link, url]): ItemRow => [
      name,
      about,
      `<item>${TITLE}<link>${link}</link></item>`,
      { title: '水库今日开闸', url },
    ]),
    ...SEVERAL.map(([name, about, xml, item]): ItemRow => [
      name,
      about,
      `<item>${TITLE}${xml}</item>`,
      { title: '水库今日开闸', ...item },
    ]),
  ]),
  ...documents('links', [
    [
      'guid-shared',
      'three items with one GUID: none is lost here',
      rss(numbered((n) => `<link>/a/${n}</link><guid>g</guid>`)),
      [1, 2, 3].map((n) => ({
        title: `第${n}号公告`,
        url: `https://news.example.cn/a/${n}`,
        id: 'g',
      })),
    ],
    [
      'all-the-same',
      'three items with one address',
      rss(numbered(() => '<link>/a</link>')),
      [1, 2, 3].map((n) => ({ title: `第${n}号公告`, url: 'https://news.example.cn/a' })),
    ],
  ]),
];
