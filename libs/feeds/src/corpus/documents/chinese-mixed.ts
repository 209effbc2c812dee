import { encode } from 'iconv-lite';
import {
  AFTER,
  AFTER_ITEM,
  BEFORE,
  BEFORE_ITEM,
  documents,
  GUID,
  ITEM,
  LINK,
  rss,
  type DocumentRow,
} from './build';
import { labelled, LONG } from './chinese-samples';
import type { ExpectedItem } from './document';
import { AFTER as JSON_AFTER, BEFORE as JSON_BEFORE, BOTH, feed } from './json-samples';

const MOJIBAKE = ['鍋', '姘', '锟', '\ufffd', '涓', '閲'];
const XML = 'text/xml';

/** A document in `outer` in which what stands between two `@` is in `inner`. */
function mixed(text: string, outer: string, inner: string, label: string | null): Buffer {
  const parts = labelled(text, label).split('@');
  return Buffer.concat(parts.map((part, i) => encode(part, i % 2 === 0 ? outer : inner)));
}

const SHORT = `<item><title>@停水公告@</title>${LINK}${GUID}<description>x</description></item>`;
const WHOLE = `<item>${LINK}${GUID}<title>@停水公告@</title><description>@工期二十天，请居民提前储水。@</description></item>`;
const HTML = `<item>${LINK}${GUID}<title>@“停水”公告——二号@</title><description><![CDATA[@<p>工期二十天。</p><p class="e">请居民<b>提前</b>储水。</p>@]]></description></item>`;
const TITLE_ONLY = `<item>${LINK}${GUID}<title>停水公告</title><description>@工期二十天，请居民提前储水。@</description></item>`;
const LINES = `<item>${LINK}${GUID}<title>停水公告</title><description>工期二十天\n@请居民提前储水@\n详询供水公司</description></item>`;

const NOTICE: ExpectedItem = { ...ITEM, title: '停水公告', textLacks: MOJIBAKE };
const WHOLE_NOTICE: ExpectedItem = { ...NOTICE, textContains: ['工期二十天，请居民提前储水。'] };
const ITEMS: readonly (readonly [name: string, about: string, xml: string, item: ExpectedItem])[] =
  [
    ['title', 'a title', SHORT, NOTICE],
    ['item', 'an item', WHOLE, WHOLE_NOTICE],
    [
      'html',
      'an item with markup',
      HTML,
      {
        ...ITEM,
        title: '“停水”公告——二号',
        textContains: ['请居民提前储水。'],
        textLacks: MOJIBAKE,
      },
    ],
    ['text', 'a text', TITLE_ONLY, WHOLE_NOTICE],
    [
      'line',
      'a line of a text',
      LINES,
      { ...NOTICE, textContains: ['工期二十天', '请居民提前储水', '详询供水公司'] },
    ],
  ];

const DIRECTIONS = [
  ['utf8-in-gb2312', 'gbk', 'utf-8', 'gb2312', XML],
  ['utf8-in-gbk-header', 'gbk', 'utf-8', null, `${XML}; charset=gbk`],
  ['utf8-in-gbk-unsaid', 'gbk', 'utf-8', null, XML],
  ['gbk-in-utf8', 'utf-8', 'gbk', 'UTF-8', `${XML}; charset=utf-8`],
  ['gbk-in-utf8-unsaid', 'utf-8', 'gbk', null, XML],
  ['gbk-in-utf8-as-gb2312', 'utf-8', 'gbk', 'gb2312', XML],
] as const;

const ROWS: readonly DocumentRow[] = DIRECTIONS.flatMap(
  ([name, outer, inner, label, contentType]) =>
    ITEMS.map(([kind, about, xml, item]): DocumentRow => [
      `${name}-${kind}`,
      `${about} in ${inner} in a feed in ${outer} that says ${label ?? 'nothing'}`,
      mixed(rss(BEFORE + xml + AFTER), outer, inner, label),
      [BEFORE_ITEM, item, AFTER_ITEM],
      { contentType },
    ]),
);

const many = (xml: string) => LONG.text.replace(BEFORE, BEFORE.repeat(100) + xml);
const MANY: readonly ExpectedItem[] = [
  ...Array.from({ length: 100 }, () => BEFORE_ITEM),
  WHOLE_NOTICE,
  ...LONG.items.slice(1),
];
const half = (xml: string) => rss((BEFORE + xml).repeat(20));
const HALF: readonly ExpectedItem[] = Array.from({ length: 20 }, () => [
  BEFORE_ITEM,
  WHOLE_NOTICE,
]).flat();
const JSON_TEXT = feed([JSON_BEFORE, { id: '1', title: '@停水公告@' }, JSON_AFTER]);
const JSON_ITEMS = [BOTH[0]!, { id: '1', title: '停水公告' }, BOTH[1]!];

/** Documents some of which is in another encoding than the rest. */
export const CHINESE_MIXED = documents(
  'mixed',
  [
    ...ROWS,
    [
      'one-of-many-utf8',
      'one item of many in UTF-8',
      mixed(many(WHOLE), 'gbk', 'utf-8', 'gb2312'),
      MANY,
    ],
    [
      'one-of-many-gbk',
      'one item of many in GBK',
      mixed(many(WHOLE), 'utf-8', 'gbk', 'utf-8'),
      MANY,
    ],
    [
      'half-gb2312',
      'every other item in UTF-8',
      mixed(half(WHOLE), 'gbk', 'utf-8', 'gb2312'),
      HALF,
    ],
    ['half-utf8', 'every other item in GBK', mixed(half(WHOLE), 'utf-8', 'gbk', 'utf-8'), HALF],
    [
      'json-gbk',
      'an item in GBK in JSON in UTF-8',
      mixed(JSON_TEXT, 'utf-8', 'gbk', null),
      JSON_ITEMS,
    ],
    [
      'json-utf8',
      'an item in UTF-8 in JSON in GBK',
      mixed(JSON_TEXT, 'gbk', 'utf-8', null),
      JSON_ITEMS,
    ],
  ],
  { contentType: XML },
);
