import { encode } from 'iconv-lite';
import { documents, type DocumentRow } from './build';
import { AFTER, BEFORE, BOTH, feed, J11, JSON_TYPE, URL_1, V1, V11 } from './json-samples';

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
  none('trailing-comma', 'a comma too many', SOUND.replace('}]}', '},]}')),
  none('trailing-comma-object', 'a comma too many in an item', SOUND.replace('}]}', ',}]}')),
  none('single-quotes', 'single quotes', "{'items': [{'id': '1', 'title': '停水公告'}]}"),
  none('unquoted', 'keys without quotes', '{items: [{id: 1, title: "停水公告"}]}'),
  none('comment', 'a comment', `/* 云岫 */ {"items": [}`),
  none('cut', 'cut in the middle', SOUND.slice(0, 40)),
  none('deep', 'lists 100,000 deep', `{"items":${'['.repeat(100_000)}`),
  none(
    'deep-closed',
    'objects 20,000 deep and no items',
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  ),
];

/** JSON Feed 1 and 1.1 as documents: versions, types, what is none. */
export const JSON_DOCUMENTS = documents('json', [...READABLE, ...REFUSED], {
  contentType: JSON_TYPE,
});
