import { rssItems, type ItemRow } from './build';

/** A title as it is written, and as it is meant. */
const titled = (name: string, about: string, written: string, title: string): ItemRow => [
  name,
  about,
  `<title>${written}</title><description>正文</description>`,
  { title, textContains: ['正文'] },
];

const AMPERSAND = 'a bare & in text';
const ENTITY = 'an HTML entity that XML does not know';
const NUMBER = 'a character by number';
const LESS = 'an unescaped < in text';
const CONTROL = 'a control character in text';
const CONTROL_NUMBER = 'a control character by number';

export const ENTITIES = rssItems('entities', [
  titled('ampersand', AMPERSAND, '云岫大学R&D中心揭牌', '云岫大学R&D中心揭牌'),
  titled('ampersand-spaced', AMPERSAND, '供水 & 供电公告', '供水 & 供电公告'),
  titled('ampersand-chinese', AMPERSAND, '供水&供电公告', '供水&供电公告'),
  titled('ampersand-twice', AMPERSAND, '甲 && 乙', '甲 && 乙'),
  titled('ampersand-at-end', AMPERSAND, '供水研发&', '供水研发&'),
  titled('ampersand-at-start', AMPERSAND, '&供水研发', '&供水研发'),
  titled('ampersand-semicolon', 'a bare & before a word and a semicolon', 'Q&Z;甲', 'Q&Z;甲'),
  titled('ampersand-mixed', 'a bare & beside an escaped one', 'R&D &amp; 甲', 'R&D & 甲'),
  [
    'ampersand-description',
    AMPERSAND,
    '<title>调价公告</title><description>水价&电价同步调整，Q&A见附件。</description>',
    { title: '调价公告', textContains: ['水价&电价同步调整，Q&A见附件。'] },
  ],
  [
    'ampersand-attribute',
    'a bare & in an attribute',
    '<title>调价公告</title><enclosure url="https://news.example.cn/v?id=5&page=2" length="1" type="audio/mpeg"/>',
    { title: '调价公告' },
  ],
  [
    'ampersand-hash',
    'an & and a # with nothing behind them',
    '<title>调价公告</title><description>水价&#;电价&#x;同步</description>',
    { title: '调价公告' },
  ],
  titled('nbsp', ENTITY, '墨溪市&nbsp;今日降温', '墨溪市 今日降温'),
  titled('mdash', ENTITY, '墨溪&mdash;&mdash;拾光', '墨溪——拾光'),
  titled('hellip', ENTITY, '大桥通车&hellip;&hellip;', '大桥通车……'),
  titled('quotes', ENTITY, '&ldquo;停水&rdquo;&lsquo;公告&rsquo;', '“停水”‘公告’'),
  titled('middot', ENTITY, '云岫&middot;墨溪', '云岫·墨溪'),
  titled('signs', ENTITY, '&copy;&reg;&yen;5&times;2&deg;&euro;', '©®¥5×2°€'),
  titled('letters', ENTITY, 'caf&eacute; &Uuml;ber &alpha;', 'café Über α'),
  titled('capitals', 'an entity in capitals', '甲 &AMP; 乙', '甲 & 乙'),
  [
    'in-description',
    ENTITY,
    '<title>公告</title><description>&ldquo;停水&rdquo;&hellip;&nbsp;&laquo;二&raquo;</description>',
    { title: '公告', textContains: ['“停水”… «二»'] },
  ],
  [
    'in-cdata',
    'HTML entities in CDATA',
    '<title>公告</title><description><![CDATA[<p>&ldquo;停水&rdquo;&hellip;&nbsp;R&amp;D</p>]]></description>',
    { title: '公告', textContains: ['“停水”… R&D'] },
  ],
  [
    'unknown',
    'an entity nobody knows',
    '<title>公告</title><description>前文&yunxiu;后文</description>',
    { title: '公告', textContains: ['前文', '后文'] },
  ],
  [
    'shown-markup',
    'a text that shows markup, escaped twice',
    '<title>公告</title><description>请用 &amp;lt;b&amp;gt; 标出重点。</description>',
    { title: '公告', textContains: ['请用 <b> 标出重点。'] },
  ],
  titled('decimal', NUMBER, '&#22696;&#28330;市', '墨溪市'),
  titled('hex', NUMBER, '&#x58A8;&#x6eaa;市', '墨溪市'),
  titled('hex-capital', 'a character by number with a capital X', '&#X58A8;溪市', '墨溪市'),
  titled('decimal-escaped', 'a character by number, escaped', '&amp;#22696;溪市', '墨溪市'),
  titled('leading-zeros', NUMBER, '&#000022696;溪市', '墨溪市'),
  titled('astral', 'a character beyond the first plane', '供水&#x1F4A7;提醒', '供水💧提醒'),
  titled('astral-decimal', 'a character beyond the first plane', '&#134071;家湾', '𠮷家湾'),
  titled(
    'windows-1252',
    'quotation marks by their Windows numbers, escaped',
    '&amp;#147;停水&amp;#148;',
    '“停水”',
  ),
  [
    'surrogate',
    'half a surrogate pair by number in a title',
    '<title>停水&#xD800;公告</title><description>正文</description>',
    { textContains: ['正文'], textLacks: ['\ud800'] },
  ],
  [
    'surrogate-low',
    'the other half by number in a text',
    '<title>停水公告</title><description>前文&#xDC00;后文</description>',
    { title: '停水公告', textContains: ['前文', '后文'], textLacks: ['\udc00'] },
  ],
  [
    'surrogate-escaped',
    'half a surrogate pair by number, escaped',
    '<title>停水公告</title><description>前文&amp;#55296;后文</description>',
    { title: '停水公告', textContains: ['前文', '后文'], textLacks: ['\ud800'] },
  ],
  [
    'beyond-unicode',
    'a number beyond Unicode',
    '<title>停水公告</title><description>前文&#x110000;后文&#99999999999;完</description>',
    { title: '停水公告', textContains: ['前文', '后文', '完'] },
  ],
  [
    'zero',
    'the character number nought',
    '<title>停水公告</title><description>前文&#0;后文&#x0;完</description>',
    { title: '停水公告', textContains: ['前文', '后文'], textLacks: ['\u0000'] },
  ],
  titled('control-number', CONTROL_NUMBER, '停水&#8;公&#x1F;告', '停水公告'),
  titled('control-number-escaped', CONTROL_NUMBER, '停水&amp;#8;公告', '停水公告'),
  titled('less-than', LESS, '鸡蛋价格<5元，买三送一', '鸡蛋价格<5元，买三送一'),
  titled('less-than-spaced', LESS, '水位 a < b 时放行', '水位 a < b 时放行'),
  titled('less-than-equals', LESS, '气温 <= 0 度预警', '气温 <= 0 度预警'),
  titled('less-than-chinese', 'an unescaped < before 。', '气温<。', '气温<。'),
  titled('less-than-at-end', 'an unescaped < before the end tag', '气温<', '气温<'),
  titled('less-than-twice', 'two unescaped < in a row', '水位 << 警戒', '水位 << 警戒'),
  titled('greater-than', 'an unescaped > in text', '水位 > 警戒 >> 撤离', '水位 > 警戒 >> 撤离'),
  [
    'less-than-description',
    LESS,
    '<title>气温公告</title><description>最低 <0℃，风力<5级，a<3 且 b < 4。</description>',
    { title: '气温公告', textContains: ['风力<5级', 'b < 4。'] },
  ],
  [
    'less-than-both',
    'an unescaped < and a bare & in one text',
    '<title>价格<5元 & 包邮</title><description>A & B < C</description>',
    { title: '价格<5元 & 包邮', textContains: ['A & B < C'] },
  ],
  ...(
    [
      ['nul', '\u0000'],
      ['soh', '\u0001'],
      ['backspace', '\b'],
      ['escape', '\u001b'],
      ['unit-separator', '\u001f'],
      ['delete', '\u007f'],
      ['noncharacter', '\ufffe'],
    ] as const
  ).map(([name, control]) => titled(name, CONTROL, `停水${control}公告`, '停水公告')),
  [
    'controls-description',
    'every control character in a text',
    `<title>停水公告</title><description>前文${Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')}后文</description>`,
    { title: '停水公告', textContains: ['前文', '后文'], textLacks: ['\u0000', '\u0001', '\b'] },
  ],
  [
    'vertical-tab-form-feed',
    'a vertical tab and a form feed at the end of lines',
    '<title>停水公告</title><description>前文\u000b\n后文\u000c\n</description>',
    { title: '停水公告', textContains: ['前文', '后文'], textLacks: ['\u000b', '\u000c'] },
  ],
  [
    'control-in-tag',
    'a control character between elements',
    '<title>停水公告</title>\u0001<description>正文</description>\u0000',
    { title: '停水公告', textContains: ['正文'] },
  ],
]);
