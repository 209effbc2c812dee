import { encode } from 'iconv-lite';
import { documents, type DocumentRow } from './build';
import {
  AFTER,
  AFTER_ITEM,
  BEFORE,
  BEFORE_ITEM,
  BOTH,
  feed,
  J11,
  JSON_TYPE,
  URL_1,
  V1,
  V11,
} from './json-samples';

const T = { title: '停水公告' };

const READABLE: readonly DocumentRow[] = [
  ['version-1', 'version 1', feed([BEFORE, AFTER], V1), BOTH, { format: 'json1' }],
  ['version-11', 'version 1.1', feed([BEFORE, AFTER]), BOTH, J11],
  [
    'version-missing',
    'no version',
    JSON.stringify({ title: '云岫', items: [BEFORE, AFTER] }),
    BOTH,
  ],
  [
    'version-unknown',
    'a version that does not exist',
    feed([BEFORE, AFTER], 'https://jsonfeed.org/version/9'),
    BOTH,
  ],
  ['no-items', 'no items', feed([]), [], J11],
  ['bom', 'a byte order mark', `\ufeff${feed([BEFORE, AFTER])}`, BOTH, J11],
  ['blanks', 'blanks around it', `\r\n\t ${feed([BEFORE, AFTER])}\n\n`, BOTH, J11],
  ['indented', 'indented', JSON.stringify(JSON.parse(feed([BEFORE, AFTER])), null, 2), BOTH, J11],
  [
    'escaped',
    'every character by number',
    feed([BEFORE, AFTER]).replace(
      /[^ -~]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    BOTH,
    J11,
  ],
  [
    'as-json',
    'sent as JSON',
    feed([BEFORE, AFTER]),
    BOTH,
    { contentType: 'application/json', format: 'json11' },
  ],
  [
    'as-html',
    'sent as a page',
    feed([BEFORE, AFTER]),
    BOTH,
    { contentType: 'text/html; charset=utf-8', format: 'json11' },
  ],
  [
    'as-xml',
    'sent as XML',
    feed([BEFORE, AFTER]),
    BOTH,
    { contentType: 'application/xml', format: 'json11' },
  ],
  [
    'no-type',
    'sent as nothing',
    feed([BEFORE, AFTER]),
    BOTH,
    { contentType: null, format: 'json11' },
  ],
  ['utf-16', 'in UTF-16', encode(feed([BEFORE, AFTER]), 'utf-16le', { addBOM: true }), BOTH, J11],
  [
    'gbk',
    'in GBK, which the header says',
    encode(feed([BEFORE, AFTER]), 'gbk'),
    BOTH,
    { contentType: `${JSON_TYPE}; charset=gbk`, format: 'json11' },
  ],
  [
    'null-items',
    'items that are null, a string, a number, a list',
    feed([null, BEFORE, '甲', 5, [], true, AFTER]),
    BOTH,
    J11,
  ],
  ['empty-item', 'an item without anything', feed([BEFORE, {}, AFTER]), BOTH, J11],
  [
    'blank-item',
    'an item with neither title nor text',
    feed([BEFORE, { id: '1', url: URL_1, title: ' ', content_html: '<p></p>' }, AFTER]),
    BOTH,
    J11,
  ],
  [
    'no-id',
    'an item without an id',
    feed([{ ...T, url: URL_1 }]),
    [{ ...T, url: URL_1, id: null }],
    J11,
  ],
  [
    'no-url',
    'an item without an address',
    feed([{ ...T, id: 'x-1' }]),
    [{ ...T, url: null, id: 'x-1' }],
    J11,
  ],
  [
    'external-url',
    'an address elsewhere and none of its own',
    feed([{ ...T, id: '1', external_url: URL_1 }]),
    [{ ...T, id: '1', url: URL_1 }],
    J11,
  ],
  [
    'prototype',
    'a key that is a property of every object',
    feed([BEFORE, AFTER]).replace('{', '{"__proto__":{"items":5},"constructor":null,'),
    BOTH,
    J11,
  ],
  [
    'hub',
    'all that a feed may have',
    JSON.stringify({
      version: V11,
      title: '云岫',
      feed_url: '/feed.json',
      next_url: '/2',
      icon: '/i.png',
      expired: false,
      language: 'zh',
      authors: [{ name: '甲' }],
      hubs: [],
      items: [BEFORE, AFTER],
      _ext: { items: [] },
    }),
    BOTH,
    J11,
  ],
  [
    'items-first',
    'the version after the items',
    JSON.stringify({ items: [BEFORE, AFTER], version: V11 }),
    BOTH,
    J11,
  ],
  [
    'relative',
    'a relative address',
    feed([{ ...T, id: '1', url: '/a/1.html' }]),
    [{ ...T, id: '1', url: URL_1 }],
    J11,
  ],
];

const SOUND = feed([BEFORE, AFTER]);
const none = (name: string, about: string, document: string): DocumentRow => [
  name,
  about,
  document,
  null,
];

/** `SOUND` up to the item that follows a text, or so many characters into it. */
const cutAt = (text: string, more = 0): string =>
  SOUND.slice(0, SOUND.indexOf(text) + text.length + more);
/** A title that is to be spoilt, between two sound items. */
const spoilt = (by: (json: string) => string): string =>
  by(feed([BEFORE, { id: '1', url: URL_1, title: '停水@公告' }, AFTER]));
const withTitle = (title: string) => [BEFORE_ITEM, { id: '1', url: URL_1, title }, AFTER_ITEM];
const LAST_OF_BEFORE = '10:30:00+08:00"}';

const RECOVERED: readonly DocumentRow[] = (
  [
    ['trailing-comma', 'a comma too many', SOUND.replace('}]}', '},]}'), BOTH],
    ['trailing-comma-object', 'a comma too many in an item', SOUND.replace('}]}', ',}]}'), BOTH],
    ['trailing-comma-root', 'a comma too many at the end', SOUND.replace('}]}', '} ] ,\n}'), BOTH],
    ['trailing-commas', 'commas everywhere', SOUND.replaceAll('}', ' , ,}'), BOTH],
    [
      'raw-newline',
      'a raw line break',
      spoilt((json) => json.replace('@', '\n')),
      withTitle('停水 公告'),
    ],
    ['raw-tab', 'a raw tab', spoilt((json) => json.replace('@', '\t')), withTitle('停水 公告')],
    ['raw-nil', 'a raw nil', spoilt((json) => json.replace('@', '\0')), withTitle('停水公告')],
    [
      'raw-escaped',
      'a line break behind a backslash',
      spoilt((json) => json.replace('@', '\\\r\n')),
      withTitle('停水 公告'),
    ],
    [
      'escape',
      'an escape JSON has not',
      spoilt((json) => json.replace('@', '\\x')),
      withTitle('停水x公告'),
    ],
    [
      'quotes',
      'quotes in a text that are not escaped',
      spoilt((json) => json.replace('@', '"好"')),
      BOTH,
    ],
    ['behind', 'a comment of the server behind it', `${SOUND}\n<!-- 0.3 s -->`, BOTH],
    ['twice', 'the document twice', SOUND + SOUND, BOTH],
    ['cut-in-item', 'cut within its second item', cutAt(LAST_OF_BEFORE, 40), [BEFORE_ITEM]],
    ['cut-behind-item', 'cut behind its first item', cutAt(LAST_OF_BEFORE), [BEFORE_ITEM]],
    ['cut-behind-comma', 'cut behind a comma', cutAt(LAST_OF_BEFORE, 1), [BEFORE_ITEM]],
    ['cut-behind-items', 'cut before its last bracket', SOUND.slice(0, -1), BOTH],
    [
      'cut-in-string',
      'cut within a character by number',
      `${cutAt(LAST_OF_BEFORE)},{"id":"\\u4e`,
      [BEFORE_ITEM],
    ],
    [
      'cut-raw',
      'cut, and with a raw line break',
      cutAt(LAST_OF_BEFORE).replace('新闻', '新\n闻'),
      [BEFORE_ITEM],
    ],
    [
      'cut-behind-warning',
      'cut, behind a warning of the server',
      `Warning: x\n${cutAt(LAST_OF_BEFORE)},{`,
      [BEFORE_ITEM],
    ],
    [
      'not-feed-items',
      'items of something else before those of the feed',
      SOUND.replace('{', '{"_x":{"items":[{"id":"x"}]},').replace('}]}', '},]}'),
      BOTH,
    ],
  ] as const
).map(([name, about, document, items]) => [name, about, document, items, J11]);

const REFUSED: readonly DocumentRow[] = [
  none('items-object', 'items that are no list', feed({ 0: BEFORE })),
  none('items-string', 'items that are a string', feed('停水公告')),
  none('items-null', 'items that are null', feed(null)),
  none('items-missing', 'no items at all', JSON.stringify({ version: V11, title: '云岫' })),
  none('error', 'an error of the server', '{"code":404,"msg":"not found"}'),
  none('list', 'a list', '[{"id":"1","title":"停水公告"}]'),
  none('string', 'a string', '"停水公告"'),
  none('null', 'null', 'null'),
  none('empty-object', 'an empty object', '{}'),
  none('single-quotes', 'single quotes', "{'items': [{'id': '1', 'title': '停水公告'}]}"),
  none('unquoted', 'keys without quotes', '{items: [{id: 1, title: "停水公告"}]}'),
  none('comment', 'a comment', `/* 云岫 */ {"items": [}`),
  none('cut', 'cut in the middle', SOUND.slice(0, 40)),
  none('cut-in-first', 'cut within its first item', cutAt('"id":"bef')),
  none('brackets', 'a million brackets that are never closed', '{"items":[{'.repeat(90_000)),
  none('commas', 'a million commas', `{"items":[${','.repeat(1_000_000)}`),
  none('deep', 'lists 100,000 deep', `{"items":${'['.repeat(100_000)}`),
  none(
    'deep-closed',
    'objects 20,000 deep and no items',
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  ),
];

/** JSON Feed 1 and 1.1 as documents: versions, types, what is none. */
export const JSON_DOCUMENTS = documents('json', [...READABLE, ...RECOVERED, ...REFUSED], {
  contentType: JSON_TYPE,
});
