import { encode } from 'iconv-lite';
import {
  AFTER,
  AFTER_ITEM,
  atom,
  BEFORE,
  BEFORE_ITEM,
  documents,
  GUID,
  ITEM,
  LINK,
  rdf,
  rss,
  type DocumentRow,
} from './build';
import { labelled, LONG, SHORT, written, type Sample } from './chinese-samples';
import type { ExpectedItem } from './document';

const NOTHING = 'text/xml';

/** A title between two neighbours, in an encoding its declaration names. */
const titled = (
  name: string,
  about: string,
  encoding: string,
  declared: string,
  title: string,
): DocumentRow =>
  written(name, about, encoding, declared, NOTHING, {
    text: rss(`${BEFORE}<item><title>${title}</title>${LINK}${GUID}</item>${AFTER}`),
    items: [BEFORE_ITEM, { ...ITEM, title }, AFTER_ITEM],
  });

const cut = (marker: string, bytes: readonly number[], text: string): Buffer => {
  const [head = '', tail = ''] = labelled(text, 'gbk').split(marker);
  return Buffer.concat([encode(head, 'gbk'), Buffer.from(bytes), encode(tail, 'gbk')]);
};
/** An item with bytes that are no character where `@` stands. */
const damaged = (
  name: string,
  about: string,
  bytes: readonly number[],
  inner: string,
  item: ExpectedItem,
): DocumentRow => [
  name,
  about,
  cut('@', bytes, rss(`${BEFORE}<item>${LINK}${GUID}${inner}</item>${AFTER}`)),
  [BEFORE_ITEM, { ...ITEM, ...item }, AFTER_ITEM],
  { contentType: 'text/xml; charset=gbk' },
];

const ASCII_TRAILS = '乗俓亅乣亊乢亃俒乗亄'; // their second bytes are \ | _ and the like
const RDF_SAMPLE: Sample = {
  text: rdf('<item rdf:about="/a/1"><title>墨溪市轮渡恢复通航</title><link>/a/1</link></item>'),
  items: [{ title: '墨溪市轮渡恢复通航', url: 'https://news.example.cn/a/1' }],
};
const ATOM_SAMPLE: Sample = {
  text: atom('<entry><id>urn:1</id><title>墨溪市轮渡恢复通航</title></entry>'),
  items: [{ id: 'urn:1', title: '墨溪市轮渡恢复通航' }],
};

/** GB 2312, GBK and GB 18030, rightly and wrongly labelled. */
export const CHINESE_GB = documents('gb', [
  written('gbk-both', 'GBK, said twice', 'gbk', 'gbk', 'gbk'),
  written('gb2312-both', 'GB 2312, said twice', 'gb2312', 'gb2312', 'gb2312'),
  written('gb18030-both', 'GB 18030, said twice', 'gb18030', 'gb18030', 'gb18030'),
  written('declared', 'only the declaration says GBK', 'gbk', 'GBK', NOTHING),
  written(
    'declared-gb2312',
    'only the declaration says GB 2312',
    'gbk',
    'gb2312',
    'application/rss+xml',
  ),
  written(
    'declared-no-type',
    'only the declaration says GB 2312, no content type',
    'gbk',
    'GB2312',
    null,
  ),
  written('header', 'only the header says GBK, no encoding declared', 'gbk', null, 'gbk'),
  ...(
    [
      ['capitals', 'Text/XML; Charset=GB2312'],
      ['quoted', 'text/xml; charset="gb2312"'],
      ['single-quoted', "text/xml;charset='gbk'"],
      ['semicolon', 'text/xml; charset=gbk;'],
      ['more', 'text/xml; charset=gbk; version=2'],
      ['blanks', 'text/xml; charset = gbk'],
      ['html', 'text/html; charset=gb2312'],
    ] as const
  ).map(([name, header]) =>
    written(`header-${name}`, `only the header says so: ${header}`, 'gbk', null, header),
  ),
  written(
    'header-right-declared-utf8',
    'the header is right, the declaration says UTF-8',
    'gbk',
    'UTF-8',
    'gbk',
  ),
  written(
    'declared-right-header-utf8',
    'the declaration is right, the header says UTF-8',
    'gbk',
    'gb2312',
    'utf-8',
  ),
  written(
    'declared-right-header-latin',
    'the declaration is right, the server says ISO 8859-1',
    'gbk',
    'gb2312',
    'iso-8859-1',
  ),
  written(
    'declared-right-header-ascii',
    'the declaration is right, the header says ASCII',
    'gbk',
    'gbk',
    'us-ascii',
  ),
  written(
    'declared-right-header-unknown',
    'the declaration is right, the header is nonsense',
    'gbk',
    'gbk',
    'chinese-text',
  ),
  written('as-utf8', 'GBK that says UTF-8 twice', 'gbk', 'UTF-8', 'utf-8'),
  written('as-utf8-long', 'GBK that says UTF-8 twice, a long text', 'gbk', 'UTF-8', 'utf-8', LONG),
  written('declared-utf8', 'GBK that declares UTF-8', 'gbk', 'utf-8', NOTHING, LONG),
  written('declared-latin', 'GBK that declares ISO 8859-1', 'gbk', 'iso-8859-1', NOTHING, LONG),
  written('declared-ascii', 'GBK that declares ASCII', 'gbk', 'us-ascii', NOTHING, LONG),
  written('declared-utf16', 'GBK that declares UTF-16', 'gbk', 'utf-16', NOTHING, LONG),
  written('unsaid', 'GBK that says nothing, a short text', 'gbk', null, NOTHING),
  written('unsaid-long', 'GBK that says nothing, a long text', 'gbk', null, NOTHING, LONG),
  written('unsaid-no-type', 'GBK that says nothing, no content type', 'gbk', null, null, LONG),
  ...['x-gbk', 'cp936', 'MS936', 'GB-2312', 'GB_2312-80', 'EUC-CN', ' gbk '].map((label) =>
    written(
      `label-${label.trim().toLowerCase().replace('_', '-')}`,
      `only the declaration says so, in an odd name: ${label}`,
      'gbk',
      label,
      NOTHING,
      LONG,
    ),
  ),
  written('single-quotes', 'single quotes in the declaration', 'gbk', 'gbk', NOTHING, {
    ...SHORT,
    text: SHORT.text.replace('"1.0" encoding="UTF-8"', `'1.0' encoding='gbk'`),
  }),
  written('line-before', 'a blank line before the declaration', 'gbk', 'gbk', NOTHING, {
    ...SHORT,
    text: `\r\n${SHORT.text}`,
  }),
  written('warning-before', 'a warning of PHP before the declaration', 'gbk', 'gbk', NOTHING, {
    ...SHORT,
    text: `<br />\n<b>Warning</b>:  x in <b>/srv/www/feed.php</b> on line <b>12</b><br />\n${SHORT.text}`,
  }),
  written(
    'declaration-long',
    'the encoding 300 blanks into the declaration',
    'gbk',
    'gbk',
    NOTHING,
    {
      ...SHORT,
      text: SHORT.text.replace('<?xml ', `<?xml ${' '.repeat(300)}`),
    },
  ),
  written('ascii-start', 'GBK that says nothing after 100 KB of ASCII', 'gbk', null, NOTHING, {
    ...LONG,
    text: LONG.text.replace('<title>', `<!-- ${'x'.repeat(100_000)} --><title>`),
  }),
  written('atom', 'Atom in GBK', 'gbk', 'gbk', 'application/atom+xml', ATOM_SAMPLE),
  written('rdf', 'RSS 1.0 in GB 2312', 'gb2312', 'gb2312', 'application/rdf+xml', RDF_SAMPLE),
  titled(
    'beyond-gb2312',
    'characters GB 2312 lacks under its name',
    'gbk',
    'gb2312',
    '囧途昇平喆园堃桥公告',
  ),
  titled(
    'beyond-gbk',
    'characters of four bytes under the name of GBK',
    'gb18030',
    'gbk',
    '𠮷家湾𣲘水站公告',
  ),
  titled('four-bytes', 'characters of four bytes', 'gb18030', 'gb18030', '𠀀溪㐀山㙍公告'),
  titled('emoji', 'an emoji in GB 18030', 'gb18030', 'gb18030', '供水💧提醒'),
  titled('euro', 'the euro in one byte', 'cp936', 'gbk', '每吨5€起'),
  titled('wide-signs', 'full-width signs', 'gbk', 'gb2312', '（快讯）ＡＢＣ１２３：“停水”——公告……'),
  titled(
    'ascii-trails',
    'characters whose second byte is an ASCII sign',
    'gbk',
    'gbk',
    ASCII_TRAILS,
  ),
  written(
    'brackets',
    'CDATA that ends in a character whose second byte is ]',
    'gbk',
    'gbk',
    NOTHING,
    {
      text: rss(`${BEFORE}<item><title><![CDATA[乚俔发揮]]></title>${LINK}${GUID}</item>${AFTER}`),
      items: [BEFORE_ITEM, { ...ITEM, title: '乚俔发揮' }, AFTER_ITEM],
    },
  ),
  damaged(
    'cut-in-title',
    'half a character at the end of a title',
    [0xd3],
    '<title>听泉县河道清@</title>',
    { title: '听泉县河道清' },
  ),
  damaged(
    'cut-in-text',
    'half a character at the end of a text',
    [0xd3],
    '<title>停水公告</title><description>工期二十天@</description>',
    { title: '停水公告', textContains: ['工期二十天'] },
  ),
  damaged(
    'stray-ff',
    'a byte that is none of GBK',
    [0xff],
    '<title>停水公告</title><description>前文，@后文</description>',
    { title: '停水公告', textContains: ['前文，'] },
  ),
  damaged(
    'utf8-item',
    'one item in UTF-8 in a feed in GBK',
    [...Buffer.from('停水公告')],
    '<title>@</title><description>x</description>',
    { title: '停水公告' },
  ),
  written('utf8-as-gb2312-header', 'UTF-8 that the header calls GB 2312', 'utf-8', null, 'gb2312'),
  written('utf8-as-gb2312-declared', 'UTF-8 that declares GB 2312', 'utf-8', 'gb2312', NOTHING),
  written('utf8-as-gb2312-both', 'UTF-8 that says GB 2312 twice', 'utf-8', 'gb2312', 'gb2312'),
  written(
    'utf8-as-gbk-long',
    'UTF-8 that says GBK twice, a long text',
    'utf-8',
    'gbk',
    'gbk',
    LONG,
  ),
  written('utf8-as-gb18030', 'UTF-8 that says GB 18030 twice', 'utf-8', 'gb18030', 'gb18030'),
  written(
    'utf8-bom-as-gbk',
    'UTF-8 with a byte order mark that says GBK twice',
    'utf-8',
    'gbk',
    'gbk',
    { ...SHORT, text: `\ufeff${SHORT.text}` },
  ),
]);
