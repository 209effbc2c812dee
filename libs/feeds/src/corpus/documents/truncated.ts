import type { CorpusDocument, ExpectedItem } from './document';
import {
  atom,
  BEFORE,
  BEFORE_ITEM,
  cutRss,
  DECLARATION,
  documents,
  ENTRY_ID,
  ENTRY_ITEM,
  ENTRY_LINK,
  GUID,
  ITEM,
  LINK,
  rdf,
} from './build';

const TITLE = '<title>听泉县河道清淤</title>';
const TITLED = { ...ITEM, title: '听泉县河道清淤' };
const { id } = ITEM;

/** Where the second item breaks off, and what can be said of it: null where too little came. */
const CUTS: readonly (readonly [
  name: string,
  about: string,
  second: string,
  item: ExpectedItem | null,
])[] = [
  ['after-item', 'between two items', '', null],
  ['in-item-tag', 'in a start tag', '<ite', null],
  ['after-item-tag', 'after a start tag', '<item>', null],
  ['in-title', 'in the title', '<item><title>听泉县河', null],
  [
    'in-title-after-link',
    'in the title, the link before it',
    `<item>${LINK}${GUID}<title>听泉`,
    null,
  ],
  ['in-title-end', 'in the end tag of the title', '<item><title>听泉县河道清淤</tit', null],
  ['after-title', 'after the title, neither link nor GUID', `<item>${TITLE}`, null],
  ['in-link', 'in the link', `<item>${TITLE}<link>https://news.exam`, null],
  [
    'in-link-after-guid',
    'in the link, the GUID before it',
    `<item>${GUID}${TITLE}<link>https://news.exam`,
    { id, title: '听泉县河道清淤' },
  ],
  [
    'after-link',
    'after the link',
    `<item>${TITLE}${LINK}`,
    { url: ITEM.url ?? null, title: TITLED.title },
  ],
  ['after-guid', 'after the GUID', `<item>${TITLE}${LINK}${GUID}`, TITLED],
  ['in-description', 'in the text', `<item>${TITLE}${LINK}${GUID}<description>工期二`, TITLED],
  ['in-entity', 'in an entity', `<item>${TITLE}${LINK}${GUID}<description>工期&am`, TITLED],
  [
    'in-escaped-tag',
    'in escaped markup',
    `<item>${TITLE}${LINK}${GUID}<description>&lt;p&gt;工&lt;im`,
    TITLED,
  ],
  [
    'in-naked-tag',
    'in naked markup',
    `<item>${TITLE}${LINK}${GUID}<description><p><img src="ht`,
    TITLED,
  ],
  ['in-comment', 'in a comment', `<item>${TITLE}${LINK}${GUID}<!-- 编辑`, TITLED],
  [
    'in-attribute',
    'in an attribute',
    `<item>${TITLE}${LINK}${GUID}<enclosure url="https://ne`,
    TITLED,
  ],
  [
    'in-date',
    'in the date',
    `<item>${TITLE}${LINK}${GUID}<description>工期二十天。</description><pubDate>Fri, 20 No`,
    { ...TITLED, textContains: ['工期二十天。'] },
  ],
  [
    'before-item-end',
    'just before the end of an item',
    `<item>${TITLE}${LINK}${GUID}<description>工期二十天。</description>`,
    { ...TITLED, textContains: ['工期二十天。'] },
  ],
  [
    'in-item-end',
    'in the end tag of an item',
    `<item>${TITLE}${LINK}${GUID}<description>工期二十天。</description></it`,
    { ...TITLED, textContains: ['工期二十天。'] },
  ],
  [
    'in-channel-end',
    'in the end tag of the channel',
    `<item>${TITLE}${LINK}${GUID}<description>工期二十天。</description></item></chan`,
    { ...TITLED, textContains: ['工期二十天。'] },
  ],
];

/** RSS 2.0 cut in the bytes of a character. */
const cutBytes = (inner: string, bytes: number): Buffer => {
  const whole = Buffer.from(cutRss(BEFORE + inner));
  return whole.subarray(0, whole.length - bytes);
};

const EARLIER =
  '<entry><id>urn:example:0</id><title>大桥通车</title><link href="/a/0.html"/></entry>\n';
const EARLIER_ITEM = {
  id: 'urn:example:0',
  title: '大桥通车',
  url: 'https://news.example.cn/a/0.html',
};
const cutAtom = (inner: string): string => atom(EARLIER + inner).replace('\n</feed>\n', '');
const RDF_ITEM =
  '<item rdf:about="https://news.example.cn/a/0.html"><title>大桥通车</title><link>https://news.example.cn/a/0.html</link></item>';

/** Documents that break off: whole items are whole, the last one counts if it can be told apart. */
export const TRUNCATED: readonly CorpusDocument[] = [
  ...documents(
    'truncated',
    CUTS.map(([name, about, second, item]) => [
      name,
      `the document ends ${about}`,
      cutRss(BEFORE + second),
      item === null ? [BEFORE_ITEM] : [BEFORE_ITEM, item],
    ]),
    { format: 'rss20' },
  ),
  ...documents(
    'truncated',
    [
      [
        'in-character',
        'the document ends in the bytes of a character of the text',
        cutBytes(`<item>${TITLE}${LINK}${GUID}<description>工期二十天`, 1),
        [BEFORE_ITEM, { ...TITLED, textLacks: ['å¤'] }],
      ],
      [
        'in-character-of-title',
        'the document ends in the bytes of a character of the title',
        cutBytes(`<item>${LINK}${GUID}<title>听泉县河道`, 2),
        [BEFORE_ITEM],
      ],
      [
        'in-first-item',
        'the document ends in the text of its only item',
        cutRss(`<item>${TITLE}${LINK}${GUID}<description>工期二十天，`),
        [TITLED],
      ],
    ],
    { format: 'rss20' },
  ),
  ...documents('truncated', [
    [
      'in-channel-title',
      'the document ends before any item',
      `${DECLARATION}<rss version="2.0"><channel><title>云岫新`,
      [],
    ],
    [
      'atom-in-content',
      'an Atom feed ends in the text of its second entry',
      cutAtom(`<entry>${ENTRY_ID}${TITLE}${ENTRY_LINK}<content type="html">&lt;p&gt;工期`),
      [EARLIER_ITEM, { ...ENTRY_ITEM, title: '听泉县河道清淤' }],
    ],
    [
      'atom-in-xhtml',
      'an Atom feed ends in XHTML',
      cutAtom(
        `<entry>${ENTRY_ID}${TITLE}${ENTRY_LINK}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>工期`,
      ),
      [EARLIER_ITEM, { ...ENTRY_ITEM, title: '听泉县河道清淤' }],
    ],
    [
      'atom-in-title',
      'an Atom feed ends in the title of its second entry',
      cutAtom(`<entry>${ENTRY_ID}${ENTRY_LINK}<title>听泉`),
      [EARLIER_ITEM],
    ],
    [
      'atom-in-link',
      'an Atom feed ends in a link, the id before it',
      cutAtom(`<entry>${ENTRY_ID}${TITLE}<link href="https://news.exa`),
      [EARLIER_ITEM, { id: ENTRY_ITEM.id ?? null, title: '听泉县河道清淤' }],
    ],
    [
      'rdf-in-description',
      'an RSS 1.0 feed ends in the text of its second item',
      rdf(`${RDF_ITEM}<item rdf:about="/a/1.html">${TITLE}${LINK}<description>工期`).replace(
        '\n</rdf:RDF>\n',
        '',
      ),
      [
        { title: '大桥通车', url: 'https://news.example.cn/a/0.html' },
        { title: '听泉县河道清淤', url: 'https://news.example.cn/a/1.html' },
      ],
    ],
  ]),
];
