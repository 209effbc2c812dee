import { atomEntries, type ItemRow } from './build';

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const title = (name: string, about: string, xml: string, expected: string): ItemRow => [
  `title-${name}`,
  about,
  `${xml}<summary>正文</summary>`,
  { title: expected, textContains: ['正文'] },
];
/** Titles in Atom, which says what they are: text is literal, HTML is escaped, XHTML is markup. */
export const ATOM_TITLES = atomEntries('atom', [
  title(
    'text',
    'a title of text, taken literally',
    '<title type="text">水位 &lt; 5 &lt;b&gt;</title>',
    '水位 < 5 <b>',
  ),
  title(
    'untyped',
    'a title without a type is text',
    '<title>R&amp;amp;D &lt;br&gt;</title>',
    'R&amp;D <br>',
  ),
  title(
    'html',
    'a title of HTML',
    '<title type="html">&lt;b&gt;停水&lt;/b&gt;公告</title>',
    '停水公告',
  ),
  title(
    'html-entity',
    'entities in a title of HTML',
    '<title type="html">R&amp;amp;D &amp;mdash; &amp;#22696;</title>',
    'R&D — 墨',
  ),
  title(
    'html-less-than',
    'a < in a title of HTML',
    '<title type="html">甲 &amp;lt; 乙 &lt; 丙</title>',
    '甲 < 乙 < 丙',
  ),
  title(
    'xhtml',
    'a title of XHTML',
    `<title type="xhtml"><div ${XHTML}>停<b>水</b>公<i>告</i>一</div></title>`,
    '停水公告一',
  ),
  title(
    'xhtml-escaped',
    'escaped brackets in XHTML are text',
    `<title type="xhtml"><div ${XHTML}>甲 &lt;b&gt; 乙 &amp;amp;</div></title>`,
    '甲 <b> 乙 &amp;',
  ),
  title(
    'xhtml-prefix',
    'XHTML with a prefix',
    '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">停<x:b>水</x:b>公告</x:div></title>',
    '停水公告',
  ),
  title(
    'naked',
    'naked markup in a title that says it is text',
    '<title>停<b>水</b>公告</title>',
    '停水公告',
  ),
  title(
    'mime-html',
    'a MIME type for a type',
    '<title type="text/html">&lt;b&gt;停水&lt;/b&gt;公告</title>',
    '停水公告',
  ),
  title(
    'mime-text',
    'a MIME type for a type',
    '<title type="text/plain">甲 &lt;b&gt; 乙</title>',
    '甲 <b> 乙',
  ),
  title(
    'unknown-type',
    'a type nobody knows',
    '<title type="chinese">停水公告</title>',
    '停水公告',
  ),
  title('ampersand', 'a bare & in a title', '<title>R&D 公告</title>', 'R&D 公告'),
  title('less-than', 'an unescaped < in a title', '<title>价格<5元</title>', '价格<5元'),
  title(
    'nbsp',
    'an entity XML does not know',
    '<title>停水&nbsp;公告&hellip;</title>',
    '停水 公告…',
  ),
  title('blanks', 'line breaks in a title', '<title>\n  停水\n  公告\n</title>', '停水 公告'),
  title('empty', 'an empty title', '<title/>', '正文'),
  title('missing', 'no title', '', '正文'),
  title(
    'media',
    'a media:title before the title',
    '<media:title xmlns:media="http://search.yahoo.com/mrss/">不是标题</media:title><title>停水公告</title>',
    '停水公告',
  ),
  title(
    'category',
    'a category with a label',
    '<category term="a" label="不是标题"/><title>停水公告</title>',
    '停水公告',
  ),
  title(
    'source',
    'the source an entry comes from has a title, an id, a link and a date, first',
    '<source><title>不是标题</title><id>urn:example:wrong</id><link href="https://wrong.example.cn/"/><updated>2026-01-01T00:00:00Z</updated></source><title>停水公告</title>',
    '停水公告',
  ),
  title(
    'author',
    'an author with a name and a page',
    '<author><name>不是标题</name><uri>https://wrong.example.cn/</uri></author><title>停水公告</title>',
    '停水公告',
  ),
]);
