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
import { labelled, SHORT, TRADITIONAL, written } from './chinese-samples';

const NOTHING = 'text/xml';

const big5 = (name: string, about: string, declared: string | null, header: string | null) =>
  written(`big5-${name}`, about, 'big5', declared, header, TRADITIONAL);

/** UTF-16, with or without its mark. */
const utf16 = (
  name: string,
  about: string,
  order: 'le' | 'be',
  addBOM: boolean,
  declared: string | null,
  header: string,
): DocumentRow => [
  `utf16-${name}`,
  about,
  encode(labelled(SHORT.text, declared), `utf-16${order}`, { addBOM }),
  SHORT.items,
  { contentType: header },
];

/** Big5, UTF-16 and UTF-32. */
export const CHINESE_WIDE = documents('chinese', [
  big5('both', 'Big5, said twice', 'big5', 'big5'),
  big5('declared', 'only the declaration says Big5', 'Big5', NOTHING),
  big5('header', 'only the header says Big5', null, 'big5'),
  big5('header-utf8', 'the declaration says Big5, the header UTF-8', 'big5', 'utf-8'),
  big5('declared-utf8', 'the header says Big5, the declaration UTF-8', 'UTF-8', 'big5'),
  big5('as-utf8', 'Big5 that says UTF-8 twice', 'utf-8', 'utf-8'),
  big5('unsaid', 'Big5 that says nothing', null, NOTHING),
  big5('header-latin', 'the declaration says Big5, the server ISO 8859-1', 'big5', 'iso-8859-1'),
  big5('label-x', 'an odd name: x-x-big5', 'x-x-big5', NOTHING),
  written(
    'big5-hkscs',
    'Big5 with the characters of a later set',
    'big5-hkscs',
    'big5-hkscs',
    NOTHING,
    {
      text: rss(`<item><title>聽泉縣嘅公告同埋咗</title>${LINK}${GUID}</item>`),
      items: [{ ...ITEM, title: '聽泉縣嘅公告同埋咗' }],
    },
  ),
  written(
    'big5-backslash',
    'characters whose second byte is a backslash or a bar',
    'big5',
    'big5',
    NOTHING,
    {
      text: rss(`<item><title>功許蓋育開會成</title>${LINK}${GUID}</item>`),
      items: [{ ...ITEM, title: '功許蓋育開會成' }],
    },
  ),
  written('big5-utf8-bytes', 'UTF-8 that says Big5 twice', 'utf-8', 'big5', 'big5', TRADITIONAL),
  utf16('le-bom', 'UTF-16 LE with a mark', 'le', true, 'utf-16', 'text/xml; charset=utf-16'),
  utf16('be-bom', 'UTF-16 BE with a mark', 'be', true, 'utf-16', 'text/xml; charset=utf-16'),
  utf16('le-bom-only', 'UTF-16 LE with a mark, nothing said', 'le', true, null, NOTHING),
  utf16('be-bom-only', 'UTF-16 BE with a mark, nothing said', 'be', true, null, NOTHING),
  utf16(
    'le-bom-as-utf8',
    'UTF-16 LE with a mark that says UTF-8 twice',
    'le',
    true,
    'utf-8',
    'text/xml; charset=utf-8',
  ),
  utf16(
    'be-bom-as-gb2312',
    'UTF-16 BE with a mark that says GB 2312 twice',
    'be',
    true,
    'gb2312',
    'text/xml; charset=gb2312',
  ),
  utf16(
    'le-bom-as-be',
    'UTF-16 LE with a mark that the header calls BE',
    'le',
    true,
    'utf-16',
    'text/xml; charset=utf-16be',
  ),
  utf16(
    'le-header',
    'UTF-16 LE without a mark, the header says so',
    'le',
    false,
    null,
    'text/xml; charset=utf-16le',
  ),
  utf16(
    'be-header',
    'UTF-16 BE without a mark, the header says so',
    'be',
    false,
    null,
    'text/xml; charset=utf-16be',
  ),
  utf16('le-declared', 'UTF-16 LE without a mark, declared', 'le', false, 'utf-16', NOTHING),
  utf16('be-declared', 'UTF-16 BE without a mark, declared', 'be', false, 'utf-16', NOTHING),
  utf16('le-unsaid', 'UTF-16 LE without a mark, nothing said', 'le', false, null, NOTHING),
  utf16('be-unsaid', 'UTF-16 BE without a mark, nothing said', 'be', false, null, NOTHING),
  utf16(
    'le-as-utf8',
    'UTF-16 LE without a mark that says UTF-8 twice',
    'le',
    false,
    'utf-8',
    'text/xml; charset=utf-8',
  ),
  utf16(
    'be-as-gbk',
    'UTF-16 BE without a mark that says GBK twice',
    'be',
    false,
    'gbk',
    'text/xml; charset=gbk',
  ),
  [
    'utf16-odd',
    'UTF-16 LE with half a character at the end of the document',
    Buffer.concat([encode(SHORT.text, 'utf-16le', { addBOM: true }), Buffer.from([0x0a])]),
    SHORT.items,
    { contentType: NOTHING },
  ],
  [
    'utf16-astral',
    'UTF-16 LE with a character of two halves',
    encode(
      rss(`${BEFORE}<item><title>𠮷家湾供水💧</title>${LINK}${GUID}</item>${AFTER}`),
      'utf-16le',
      { addBOM: true },
    ),
    [BEFORE_ITEM, { ...ITEM, title: '𠮷家湾供水💧' }, AFTER_ITEM],
    { contentType: NOTHING },
  ],
  [
    'utf16-cut',
    'UTF-16 LE that breaks off between two bytes',
    encode(SHORT.text, 'utf-16le', { addBOM: true }).subarray(
      0,
      2 * SHORT.text.indexOf('夜间') + 1,
    ),
    [
      BEFORE_ITEM,
      {
        title: AFTER_ITEM.title ?? '',
        url: AFTER_ITEM.url ?? null,
        published: AFTER_ITEM.published ?? null,
      },
    ],
    { contentType: NOTHING },
  ],
  ...(['utf-32le', 'utf-32be'] as const).map((encoding): DocumentRow => [
    encoding.replace('-', ''),
    `${encoding} with a mark`,
    encode(labelled(SHORT.text, 'utf-32'), encoding, { addBOM: true }),
    SHORT.items,
    { contentType: NOTHING },
  ]),
]);
