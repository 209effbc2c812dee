import { atomEntries, type ItemRow } from './build';

const T = '<title>停水公告</title>';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const content = (
  name: string,
  about: string,
  xml: string,
  textContains: readonly string[],
  textLacks: readonly string[] = [],
): ItemRow => [`content-${name}`, about, T + xml, { title: '停水公告', textContains, textLacks }];

/** Texts and dates of Atom entries. */
export const ATOM_CONTENT = atomEntries('atom', [
  content(
    'text',
    'text, taken literally',
    '<content type="text">甲 &lt; 乙 &amp;amp; &lt;b&gt;</content>',
    ['甲 < 乙 &amp; <b>'],
  ),
  content('untyped', 'content without a type is text', '<content>甲 &lt; 乙</content>', [
    '甲 < 乙',
  ]),
  content(
    'html',
    'HTML',
    '<content type="html">&lt;p&gt;甲&lt;b&gt;乙&lt;/b&gt;&lt;/p&gt;&lt;p&gt;丙&lt;/p&gt;</content>',
    ['甲乙', '丙'],
    ['<p>', '甲乙丙'],
  ),
  content(
    'html-cdata',
    'HTML in CDATA',
    '<content type="html"><![CDATA[<p>甲&nbsp;<b>乙</b></p>]]></content>',
    ['甲 乙'],
    ['&nbsp;'],
  ),
  content(
    'html-naked',
    'HTML that is not escaped',
    '<content type="html"><p>甲<b>乙</b>丙</p></content>',
    ['甲乙丙'],
    ['<b>'],
  ),
  content(
    'xhtml',
    'XHTML',
    `<content type="xhtml"><div ${XHTML}><p>甲</p><p>乙</p></div></content>`,
    ['甲', '乙'],
    ['甲乙', '<p'],
  ),
  content(
    'xhtml-order',
    'inline markup whose order matters',
    `<content type="xhtml"><div ${XHTML}><p>一<b>二</b>三<a href="/x">四<i>五</i></a>六<b>七</b>八</p></div></content>`,
    ['一二三四五六七八'],
  ),
  content(
    'xhtml-order-deep',
    'text after nested markup',
    `<content type="xhtml"><div ${XHTML}>先<ul><li>甲<em>乙<b>丙</b></em>丁</li><li>戊</li></ul>后</div></content>`,
    ['先', '甲乙丙丁', '戊', '后'],
  ),
  content(
    'xhtml-no-div',
    'XHTML without its div',
    '<content type="xhtml">甲<b>乙</b>丙</content>',
    ['甲乙丙'],
  ),
  content(
    'xhtml-escaped',
    'escaped brackets in XHTML are text',
    `<content type="xhtml"><div ${XHTML}>请用 &lt;b&gt; 标出</div></content>`,
    ['请用 <b> 标出'],
  ),
  content(
    'xhtml-script',
    'a script in XHTML',
    `<content type="xhtml"><div ${XHTML}>甲<script>alert(1)</script>乙</div></content>`,
    ['甲', '乙'],
    ['alert'],
  ),
  content(
    'xhtml-void',
    'void tags unclosed in XHTML',
    `<content type="xhtml"><div ${XHTML}>甲<br>乙<img src="a">丙</div></content>`,
    ['甲', '乙', '丙'],
  ),
  content(
    'xml',
    'content that is other XML',
    '<content type="application/xml"><doc xmlns=""><p>甲乙</p></doc></content>',
    ['甲乙'],
  ),
  content('summary', 'a summary and no content', '<summary>甲乙</summary>', ['甲乙']),
  content(
    'summary-longer',
    'a summary longer than the content',
    '<content>短</content><summary>这一段摘要比正文长。</summary>',
    ['这一段摘要比正文长。'],
  ),
  content(
    'summary-html',
    'a summary of HTML',
    '<summary type="html">&lt;p&gt;甲&lt;/p&gt;乙</summary>',
    ['甲', '乙'],
    ['<p>'],
  ),
  content(
    'elsewhere',
    'content that is elsewhere',
    '<content type="text/html" src="https://news.example.cn/a/1.html"/><summary>甲乙</summary>',
    ['甲乙'],
  ),
  content(
    'image',
    'content that is a picture in base64',
    `<content type="image/png">${'iVBORw0KGgo'.repeat(20)}</content><summary>甲乙</summary>`,
    ['甲乙'],
    ['iVBORw0KGgo'],
  ),
  content(
    'bytes',
    'content that is bytes in base64',
    `<content type="application/octet-stream">${'UEsDBBQACAgI'.repeat(20)}</content><summary>甲乙</summary>`,
    ['甲乙'],
    ['UEsDBBQACAgI'],
  ),
  [
    'date-published',
    'published before updated',
    `<updated>2026-11-21T00:00:00Z</updated>${T}<published>2026-11-20T02:30:00Z</published>`,
    { published: '2026-11-20T02:30:00.000Z' },
  ],
  [
    'date-updated',
    'only updated',
    `${T}<updated>2026-11-20T10:30:00+08:00</updated>`,
    { published: '2026-11-20T02:30:00.000Z' },
  ],
  [
    'date-none',
    "no date: the feed's is not the entry's",
    T,
    { title: '停水公告', published: null },
  ],
  [
    'date-bad',
    'a published that is no date',
    `${T}<published>云岫</published>`,
    { title: '停水公告', published: null },
  ],
  [
    'date-bad-and-updated',
    'a published that is no date before an updated that is',
    `${T}<published>not a date</published><updated>2026-11-20T02:30:00Z</updated>`,
    { title: '停水公告' },
  ],
  [
    'date-rfc822',
    'a date in the manner of RSS',
    `${T}<updated>Fri, 20 Nov 2026 10:30:00 +0800</updated>`,
    { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
  ],
  [
    'date-zoneless',
    'a date without a zone',
    `${T}<updated>2026-11-20T10:30:00</updated>`,
    { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
  ],
  [
    'date-fraction',
    'a date to the microsecond',
    `${T}<updated>2026-11-20T02:30:00.123456Z</updated>`,
    { published: '2026-11-20T02:30:00.123Z' },
  ],
  [
    'description',
    "RSS's description in Atom",
    `${T}<description>甲乙丙</description>`,
    { title: '停水公告', textContains: ['甲乙丙'] },
  ],
]);
