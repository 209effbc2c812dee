import { DECLARATION, documents, RDF, type DocumentRow } from './build';

const HTML = 'text/html; charset=utf-8';
const PAGE = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>云岫新闻</title></head><body>${body}</body></html>`;

const none = (
  name: string,
  about: string,
  document: string | Buffer,
  contentType: string | null = 'application/xml',
): DocumentRow => [name, about, document, null, { contentType }];

/** Bytes that look like noise, the same each time. */
const noise = (length: number): Buffer => {
  let state = 20261123;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
};

/** What is no feed: it must be said so, and never make items. */
export const UNREADABLE = documents('unreadable', [
  none('empty', 'no bytes', ''),
  none('blanks', 'only blanks', ' \r\n\t\n '),
  none('bom', 'only a byte order mark', '\ufeff'),
  none('nul', 'only NUL bytes', '\u0000'.repeat(100)),
  none('word', 'a word', 'ok', 'text/plain'),
  none('number', 'a number', '42', 'text/plain'),
  none('sentence', 'a Chinese sentence', '页面不存在，请返回首页。', 'text/plain; charset=utf-8'),
  none('noise', 'bytes at random', noise(4096), 'application/octet-stream'),
  none('noise-as-xml', 'bytes at random that claim to be XML', noise(64)),
  none('bracket', 'a single <', '<'),
  none('brackets', 'many <', '<'.repeat(1000)),
  none('declaration', 'a declaration and nothing else', DECLARATION),
  none('comment', 'a comment and nothing else', '<!-- <rss version="2.0"><channel/></rss> -->'),
  none('doctype', 'a document type and nothing else', '<!DOCTYPE rss>'),
  none('page', 'a page', PAGE('<h1>云岫新闻</h1><p>正文</p>'), HTML),
  none(
    'page-as-feed',
    'a page that claims to be a feed',
    PAGE('<p>正文</p>'),
    'application/rss+xml',
  ),
  none(
    'page-articles',
    'a page of articles',
    PAGE('<article><h2>停水公告</h2><a href="/a/1">正文</a><time>2026-11-20</time></article>'),
    HTML,
  ),
  none(
    'page-that-links',
    'a page that only names its feed',
    PAGE('').replace(
      '</head>',
      '<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>',
    ),
    HTML,
  ),
  none(
    'page-source',
    'a page that shows the source of a feed',
    PAGE(
      '<pre>&lt;rss version="2.0"&gt;&lt;channel&gt;&lt;item&gt;&lt;title&gt;甲&lt;/title&gt;&lt;/item&gt;</pre>',
    ),
    HTML,
  ),
  none(
    'page-xhtml',
    'a page in XHTML',
    `${DECLARATION}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>云岫</title></head><body><p>正文</p></body></html>`,
    'application/xhtml+xml',
  ),
  none(
    'page-login',
    'a page that wants a password',
    PAGE('<form><input name="user"><input type="password"></form>'),
    HTML,
  ),
  none(
    'page-challenge',
    'a page that wants a script run',
    '<html><script>document.cookie="a=1";location.reload()</script></html>',
    HTML,
  ),
  none(
    'page-error',
    'an error of the server',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    HTML,
  ),
  none(
    'page-gb',
    'a page in GB 2312',
    Buffer.from([0x3c, 0x70, 0x3e, 0xd2, 0xb3, 0xc3, 0xe6, 0x3c, 0x2f, 0x70, 0x3e]),
    'text/html; charset=gb2312',
  ),
  none('frames', 'a page of frames', '<html><frameset><frame src="/a"></frameset></html>', HTML),
  none(
    'php-error',
    'a fatal error of PHP',
    '<br />\n<b>Fatal error</b>:  Uncaught Error in <b>/srv/feed.php</b> on line <b>3</b><br />',
    HTML,
  ),
  none(
    'plist',
    'a property list',
    `${DECLARATION}<plist version="1.0"><dict><key>title</key><string>云岫</string></dict></plist>`,
  ),
  none(
    'sitemap',
    'a site map',
    `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example.cn/a/1</loc><lastmod>2026-11-20</lastmod></url></urlset>`,
  ),
  none(
    'opml',
    'a list of feeds',
    `${DECLARATION}<opml version="2.0"><head><title>订阅</title></head><body><outline text="云岫" type="rss" xmlUrl="https://news.example.cn/feed.xml"/></body></opml>`,
    'text/x-opml',
  ),
  none(
    'svg',
    'a drawing with a title',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>云岫</title><text>正文</text></svg>',
    'image/svg+xml',
  ),
  none(
    'soap',
    'an answer of another service',
    `${DECLARATION}<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>`,
  ),
  none(
    'storage-error',
    'an error of a store of files',
    `${DECLARATION}<Error><Code>NoSuchKey</Code><Message>The key does not exist.</Message></Error>`,
  ),
  none(
    'rdf-other',
    'RDF that is no feed',
    `${DECLARATION}<rdf:RDF ${RDF} xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person><foaf:nick>甲</foaf:nick></foaf:Person></rdf:RDF>`,
  ),
  none(
    'unknown-root',
    'a root nobody knows',
    `${DECLARATION}<新闻><条目><标题>停水公告</标题></条目></新闻>`,
  ),
  none(
    'picture',
    'a picture',
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    'image/gif',
  ),
  none(
    'document',
    'a document for printing',
    '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF',
    'application/pdf',
  ),
  none(
    'archive',
    'the head of a compressed file and noise',
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), noise(200)]),
    'application/gzip',
  ),
  none('style-sheet', 'a style sheet', 'body { color: #333 } /* <rss> */', 'text/css'),
  none(
    'calendar',
    'a calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    'text/calendar',
  ),
  none('table', 'a table', 'title,link\n停水公告,https://news.example.cn/a/1\n', 'text/csv'),
]);
