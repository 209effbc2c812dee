import {
  AFTER,
  AFTER_ITEM,
  atom,
  BEFORE,
  BEFORE_ITEM,
  documents,
  GUID,
  ITEM,
  LINK,
  rss,
  type DocumentRow,
} from './build';

const FEED = rss(BEFORE + AFTER);
const BOTH = [BEFORE_ITEM, AFTER_ITEM];
const BOM = '\ufeff';

const before = (name: string, about: string, junk: string): DocumentRow => [
  `before-${name}`,
  `${about} before the declaration`,
  junk + FEED,
  BOTH,
];
const after = (name: string, about: string, junk: string): DocumentRow => [
  `after-${name}`,
  `${about} after the root`,
  FEED + junk,
  BOTH,
];
const between = (name: string, about: string, junk: string): DocumentRow => [
  `between-${name}`,
  `${about} between items`,
  rss(BEFORE + junk + AFTER),
  BOTH,
];

const WARNING =
  '<br />\n<b>Warning</b>:  Undefined variable $row in <b>/srv/www/feed.php</b> on line <b>12</b><br />\n';
const PLAIN_WARNING = 'PHP Warning:  Undefined array key "id" in /srv/www/feed.php on line 12\n';

/** What programs leave around and inside the feeds they write. */
export const JUNK = documents(
  'junk',
  [
    before('line', 'a blank line', '\n'),
    before('lines', 'blank lines and tabs', '\r\n\r\n \t\n'),
    before('bom', 'a byte order mark', BOM),
    before('bom-twice', 'two byte order marks', BOM + BOM),
    before('bom-line', 'a byte order mark and a blank line', `${BOM}\r\n`),
    before('line-bom', 'a blank line and a byte order mark', `\n${BOM}`),
    before('no-break-space', 'a no-break space', '\u00a0'),
    before('wide-space', 'a full-width space', '\u3000'),
    before('nul', 'NUL bytes', '\u0000\u0000'),
    before('php-warning', 'a warning of PHP in HTML', WARNING),
    before('php-warnings', 'three warnings of PHP in HTML', WARNING.repeat(3)),
    before('php-text', 'a warning of PHP in text', PLAIN_WARNING),
    before('php-bracket', 'a warning with a bracket and an ampersand', 'Notice: a < b && c > d\n'),
    before('html-comment', 'an HTML comment', '<!-- cached -->\n'),
    before('script', 'a script', '<script>var a = "<rss>";</script>\n'),
    before('word', 'a word', 'ok'),
    before('chinese', 'a Chinese sentence', '数据库连接成功\n'),
    before(
      'headers',
      'the headers of the answer',
      'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n',
    ),
    before('chunk-size', 'the size of a chunk', '1f40\r\n'),
    before('json', 'a line of JSON', '{"debug":true}\n'),
    before('line-break-tag', 'a br', '<br>'),
    before('long', 'a screen full of warnings', PLAIN_WARNING.repeat(200)),
    after('lines', 'blank lines', '\n\n\n'),
    after('comment', 'a comment', '<!-- 0.031 s, 12 queries -->'),
    after('text', 'text', '数据库连接已关闭'),
    after('php-warning', 'a warning of PHP in HTML', WARNING),
    after('script', 'a script', '<script src="https://stat.example.cn/hit.js"></script>'),
    after('script-inline', 'a script with a bare &', '<script>if (a && b < c) hit();</script>'),
    after('html', 'the end of a page', '</body></html>'),
    after('root-end', 'the end tag once more', '</rss>'),
    after('nul', 'NUL bytes', '\u0000'.repeat(64)),
    after('control-z', 'the end mark of an old file system', '\u001a'),
    after('declaration', 'a second declaration', '<?xml version="1.0"?>'),
    after('chunk-size', 'the size of a last chunk', '\r\n0\r\n\r\n'),
    after('open-tag', 'half a tag', '<div class="'),
    after('ampersand', 'bare ampersands', '&&& &x'),
    between('text', 'text', '推荐阅读 & 更多'),
    between('php-warning', 'a warning of PHP in HTML', WARNING),
    between('html', 'markup', '<div class=ad><a href=x>广告</a><br></div>'),
    between(
      'image',
      "the channel's image, whose title is no item's",
      '<image><title>云岫新闻</title><url>/l.png</url><link>/</link></image>',
    ),
    between(
      'text-input',
      "the channel's search box",
      '<textInput><title>搜索</title><name>q</name><link>/s</link></textInput>',
    ),
    between('channel-title', "the channel's title", '<title>云岫新闻</title><link>/</link>'),
    between('nul', 'NUL bytes', '\u0000\u0000\u0000'),
    [
      'inside-item-php-warning',
      'a warning of PHP between the elements of an item',
      rss(`${BEFORE}<item><title>停水公告</title>${WARNING}${LINK}${GUID}</item>${AFTER}`),
      [BEFORE_ITEM, { ...ITEM, title: '停水公告' }, AFTER_ITEM],
    ],
    [
      'inside-item-text',
      'text between the elements of an item',
      rss(`${BEFORE}<item>一<title>停水公告</title>二${LINK}三${GUID}四</item>${AFTER}`),
      [BEFORE_ITEM, { ...ITEM, title: '停水公告' }, AFTER_ITEM],
    ],
    [
      'before-atom-php-warning',
      'a warning of PHP before an Atom feed',
      WARNING + atom('<entry><id>urn:1</id><title>停水公告</title></entry>'),
      [{ title: '停水公告', id: 'urn:1' }],
      { format: 'atom10' },
    ],
    ['as-html', 'a feed sent as a page', FEED, BOTH, { contentType: 'text/html; charset=utf-8' }],
    ['as-text', 'a feed sent as text', FEED, BOTH, { contentType: 'text/plain' }],
    ['as-binary', 'a feed sent as bytes', FEED, BOTH, { contentType: 'application/octet-stream' }],
    ['as-json', 'XML sent as JSON', FEED, BOTH, { contentType: 'application/json' }],
    ['no-type', 'no content type', FEED, BOTH, { contentType: null }],
    ['empty-type', 'an empty content type', FEED, BOTH, { contentType: '' }],
    ['odd-type', 'a nonsensical content type', FEED, BOTH, { contentType: ';;charset==;=' }],
  ],
  { format: 'rss20' },
);
