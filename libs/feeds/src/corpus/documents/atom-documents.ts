import { ATOM_03, atom, DECLARATION, documents, type DocumentRow, type ItemRow } from './build';

const T = '<title>停水公告</title>';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const old = (name: string, about: string, xml: string, item: ItemRow[3]): DocumentRow => [
  `03-${name}`,
  `Atom 0.3: ${about}`,
  atom(
    `<tagline>云岫省要闻</tagline><modified>2026-11-22T00:00:00Z</modified><entry><id>tag:news.example.cn,2026:1</id><link rel="alternate" type="text/html" href="https://news.example.cn/a/1.html"/>${xml}</entry>`,
    ATOM_03,
  ),
  [{ id: 'tag:news.example.cn,2026:1', url: 'https://news.example.cn/a/1.html', ...item }],
];

const BASE64 = Buffer.from('<p>供水管网检修二十天。</p>').toString('base64');

/** Atom 0.3, and Atom documents as a whole. */
export const ATOM_DOCUMENTS = [
  ...documents(
    'atom',
    [
      old(
        'issued',
        'issued before modified',
        `${T}<modified>2026-11-21T00:00:00Z</modified><issued>2026-11-20T10:30:00+08:00</issued>`,
        { title: '停水公告', published: '2026-11-20T02:30:00.000Z' },
      ),
      old('modified', 'only modified', `${T}<modified>2026-11-20T02:30:00Z</modified>`, {
        title: '停水公告',
        published: '2026-11-20T02:30:00.000Z',
      }),
      old(
        'issued-zoneless',
        'issued without a zone, as it allowed',
        `${T}<issued>2026-11-20T10:30</issued>`,
        { published: '2026-11-20T02:30:00.000Z' },
      ),
      old(
        'title-escaped',
        'a title of escaped HTML',
        '<title type="text/html" mode="escaped">&lt;b&gt;停水&lt;/b&gt;公告</title>',
        { title: '停水公告' },
      ),
      old('title-plain', 'a title of text', '<title type="text/plain">甲 &lt; 乙</title>', {
        title: '甲 < 乙',
      }),
      old(
        'title-xml',
        'a title of XHTML',
        `<title type="application/xhtml+xml" mode="xml"><div ${XHTML}>停<b>水</b>公告</div></title>`,
        { title: '停水公告' },
      ),
      old(
        'content-escaped',
        'content of escaped HTML',
        `${T}<content type="text/html" mode="escaped"><![CDATA[<p>甲<b>乙</b></p>]]></content>`,
        { title: '停水公告', textContains: ['甲乙'], textLacks: ['<p>'] },
      ),
      old(
        'content-xml',
        'content of XHTML',
        `${T}<content type="application/xhtml+xml" xml:base="/x/"><div ${XHTML}>甲<b>乙</b>丙</div></content>`,
        { title: '停水公告', textContains: ['甲乙丙'] },
      ),
      old(
        'content-base64',
        'content in base64',
        `${T}<content type="text/html" mode="base64">${BASE64}</content>`,
        { title: '停水公告', textContains: ['供水管网检修二十天。'], textLacks: [BASE64] },
      ),
      old('summary', 'a summary', `${T}<summary type="text/plain">甲乙</summary>`, {
        title: '停水公告',
        textContains: ['甲乙'],
      }),
      old(
        'author',
        'an author with a homepage',
        `${T}<author><name>甲</name><url>https://wrong.example.cn/</url></author><summary>乙</summary>`,
        { title: '停水公告', textContains: ['乙'] },
      ),
    ],
    { format: 'atom03' },
  ),
  ...documents('atom', [
    ['no-entries', 'no entries', atom(''), [], { format: 'atom10' }],
    [
      'entry-root',
      'an entry alone',
      `${DECLARATION}<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:1</id>${T}</entry>`,
      [{ id: 'urn:1', title: '停水公告' }],
      { format: 'atom10' },
    ],
    [
      'no-namespace',
      'no namespace',
      atom(`<entry><id>urn:1</id>${T}</entry>`, ''),
      [{ id: 'urn:1', title: '停水公告' }],
    ],
    [
      'wrong-namespace',
      'a namespace in small letters',
      atom(`<entry><id>urn:1</id>${T}</entry>`, 'xmlns="http://www.w3.org/2005/atom"'),
      [{ id: 'urn:1', title: '停水公告' }],
    ],
    [
      'draft-namespace',
      'the namespace of a draft',
      atom(
        `<entry><id>urn:1</id>${T}</entry>`,
        'xmlns="http://purl.org/atom/ns#draft-ietf-atompub-format-09"',
      ),
      [{ id: 'urn:1', title: '停水公告' }],
    ],
    [
      'capitals',
      'tags in capitals',
      atom(
        `<ENTRY><ID>urn:1</ID><TITLE>停水公告</TITLE><UPDATED>2026-11-20T02:30:00Z</UPDATED></ENTRY>`,
      ),
      [{ id: 'urn:1', title: '停水公告', published: '2026-11-20T02:30:00.000Z' }],
    ],
    [
      'entry-unclosed',
      'an entry without its end tag',
      atom(`<entry><id>urn:1</id>${T}<entry><id>urn:2</id><title>大桥通车</title></entry>`),
      [
        { id: 'urn:1', title: '停水公告' },
        { id: 'urn:2', title: '大桥通车' },
      ],
      { format: 'atom10' },
    ],
    [
      'blank-entry',
      'an entry with neither title nor text is none',
      atom(`<entry><id>urn:1</id><title/></entry><entry><id>urn:2</id>${T}</entry>`),
      [{ id: 'urn:2', title: '停水公告' }],
      { format: 'atom10' },
    ],
    [
      'no-id',
      'entries without an id',
      atom(`<entry>${T}<link href="/a/1"/></entry>`),
      [{ id: null, title: '停水公告', url: 'https://news.example.cn/a/1' }],
      { format: 'atom10' },
    ],
    [
      'id-blanks',
      'an id with blanks around it',
      atom(`<entry>${T}<id>\n  urn:1\n</id></entry>`),
      [{ id: 'urn:1', title: '停水公告' }],
      { format: 'atom10' },
    ],
    [
      'feed-logo',
      "the feed's own elements after the entries",
      atom(
        `<entry><id>urn:1</id>${T}</entry><title>云岫</title><logo>/l.png</logo><subtitle>要闻</subtitle>`,
      ),
      [{ id: 'urn:1', title: '停水公告' }],
      { format: 'atom10' },
    ],
  ]),
];
