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
import { labelled, LONG, written } from './chinese-samples';
import type { ExpectedItem } from './document';

const NOTHING = 'text/xml';

/** UTF-8 with bytes that are none of it where `@` stands. */
const damaged = (
  name: string,
  about: string,
  bytes: readonly number[],
  inner: string,
  item: ExpectedItem,
  header = 'text/xml; charset=utf-8',
): DocumentRow => {
  const [head = '', tail = ''] = rss(`${BEFORE}<item>${LINK}${GUID}${inner}</item>${AFTER}`).split(
    '@',
  );
  return [
    `utf8-${name}`,
    about,
    Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]),
    [BEFORE_ITEM, { ...ITEM, ...item }, AFTER_ITEM],
    { contentType: header },
  ];
};
const utf8 = (name: string, about: string, declared: string | null, header: string | null) =>
  written(`utf8-${name}`, about, 'utf-8', declared, header);

const T = '<title>停水公告</title>';
const IN_TEXT = `${T}<description>前文，@后文。</description>`;
const READ = { title: '停水公告', textContains: ['前文，', '后文。'] };
const MOJIBAKE = ['鍋', '姘', 'å', 'æ'];

/** UTF-8 under other names, and with bytes that are none of it. */
export const CHINESE_UTF8 = documents('chinese', [
  utf8('both', 'UTF-8, said twice', 'UTF-8', 'utf-8'),
  utf8('unsaid', 'UTF-8 that says nothing', null, NOTHING),
  utf8('unsaid-no-type', 'UTF-8 that says nothing, no content type', null, null),
  utf8('label-utf8', 'an odd name: utf8', 'utf8', 'utf8'),
  utf8('label-blank', 'an odd name: UTF 8', 'UTF 8', NOTHING),
  utf8('as-utf16', 'UTF-8 that declares UTF-16', 'utf-16', NOTHING),
  utf8('as-utf16-header', 'UTF-8 that the header calls UTF-16', 'utf-16', 'utf-16'),
  utf8('as-latin', 'UTF-8 that says ISO 8859-1 twice', 'iso-8859-1', 'iso-8859-1'),
  utf8('as-ascii', 'UTF-8 that says ASCII twice', 'us-ascii', 'us-ascii'),
  utf8('as-windows', 'UTF-8 that the header calls windows-1252', 'utf-8', 'windows-1252'),
  utf8('as-big5', 'short UTF-8 that declares Big5', 'big5', NOTHING),
  utf8('as-unknown', 'UTF-8 that says nonsense', '中文', 'x-chinese'),
  [
    'utf8-bom',
    'UTF-8 with a mark, nothing said',
    Buffer.from(`\ufeff${labelled(LONG.text, null)}`),
    LONG.items,
    { contentType: NOTHING },
  ],
  damaged(
    'cut-in-title',
    'one byte of three missing at the end of a title',
    [0xe6, 0xb8],
    '<title>听泉县河道@</title>',
    { title: '听泉县河道' },
  ),
  damaged(
    'cut-in-title-two',
    'two bytes of three missing at the end of a title',
    [0xe6],
    '<title>听泉县河道@</title>',
    { title: '听泉县河道' },
  ),
  damaged(
    'cut-in-title-unsaid',
    'one byte missing at the end of a title, no charset in the header',
    [0xe6, 0xb8],
    '<title>听泉县河道@</title>',
    { title: '听泉县河道' },
    NOTHING,
  ),
  damaged('cut-in-text', 'one byte of three missing in a text', [0xe6, 0xb8], IN_TEXT, {
    ...READ,
    textLacks: MOJIBAKE,
  }),
  damaged(
    'cut-with-dots',
    'a title cut in a character, then dots',
    [0xe6, 0xb8],
    '<title>听泉县河道@...</title>',
    { title: '听泉县河道...' },
  ),
  damaged('stray-byte', 'a byte of Latin-1 in a text', [0xa0], IN_TEXT, {
    ...READ,
    textLacks: MOJIBAKE,
  }),
  damaged(
    'stray-continuation',
    'the end of a character without its beginning',
    [0x8a, 0x93],
    IN_TEXT,
    READ,
  ),
  damaged('stray-ff', 'bytes that are none of UTF-8', [0xff, 0xfe], IN_TEXT, READ),
  damaged('overlong', 'a bracket in two bytes', [0xc0, 0xbc], IN_TEXT, {
    ...READ,
    textLacks: MOJIBAKE,
  }),
  damaged('overlong-nul', 'a NUL in two bytes', [0xc0, 0x80], IN_TEXT, {
    ...READ,
    textLacks: ['\u0000'],
  }),
  damaged(
    'surrogates',
    'an emoji as two halves of three bytes',
    [0xed, 0xa0, 0xbd, 0xed, 0xb2, 0xa7],
    IN_TEXT,
    READ,
  ),
  damaged('gbk-words', 'words of GBK in a text', [0xcd, 0xa3, 0xcb, 0xae], IN_TEXT, READ),
  damaged(
    'gbk-title',
    'a title of GBK in a feed in UTF-8',
    [0xcd, 0xa3, 0xcb, 0xae],
    '<title>@</title><description>正文</description>',
    { textContains: ['正文'] },
  ),
]);
