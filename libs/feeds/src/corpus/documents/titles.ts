import { rssItems, type ItemRow } from './build';

const FORTY = '云岫省应急管理厅通报听泉县持续降雨情况部署下一步防汛值守巡查工作要求各地保持畅通';
const MADE: ItemRow[1] = 'no title: made from the first line of the text';

/** Titles: markup, escaping, absence, look-alikes in other vocabularies, values that parsers retype. */
export const TITLES = rssItems('titles', [
  ['plain', 'nothing', '<title>墨溪市今日降温</title>', { title: '墨溪市今日降温' }],
  [
    'escaped-markup',
    'markup escaped in a title',
    '<title>&lt;b&gt;重点&lt;/b&gt;督办事项</title>',
    { title: '重点督办事项', textLacks: ['<b>'] },
  ],
  [
    'cdata-naked-markup',
    'markup in CDATA in a title',
    '<title><![CDATA[<em class="hot">重点</em>督办<i>事项</i>]]></title>',
    { title: '重点督办事项', textLacks: ['<em', 'hot'] },
  ],
  [
    'naked-markup',
    'unescaped markup in a title; the order of the words matters',
    '<title>墨溪<b>重点</b>督办<i>三</i>项</title>',
    { title: '墨溪重点督办三项' },
  ],
  [
    'escaped-image',
    'an image escaped in a title',
    '<title>&lt;img src="hot.gif" alt=""/&gt;快讯：大桥通车</title>',
    { title: '快讯：大桥通车', textLacks: ['hot.gif'] },
  ],
  [
    'escaped-font',
    'a font tag escaped in a title',
    '<title>&lt;font color=&quot;red&quot;&gt;停水通知&lt;/font&gt;</title>',
    { title: '停水通知', textLacks: ['font', 'red'] },
  ],
  [
    'script',
    'a script in a title',
    '<title>停水通知&lt;script&gt;alert(1)&lt;/script&gt;</title>',
    { title: '停水通知', textLacks: ['alert'] },
  ],
  [
    'not-a-tag',
    'an escaped bracket around Chinese, which HTML does not take for a tag',
    '<title>&lt;重要&gt;大桥通车</title>',
    { title: '<重要>大桥通车' },
  ],
  ...(
    [
      ['amp', 'R&amp;D'],
      ['amp-decimal', 'R&#38;D'],
      ['amp-hex', 'R&#x26;D'],
      ['amp-twice', 'R&amp;amp;D'],
      ['amp-decimal-twice', 'R&#38;amp;D'],
      ['amp-of-decimal', 'R&amp;#38;D'],
      ['amp-of-hex', 'R&amp;#x26;D'],
      ['amp-cdata', '<![CDATA[R&D]]>'],
      ['amp-cdata-escaped', '<![CDATA[R&amp;D]]>'],
      ['amp-cdata-decimal', '<![CDATA[R&#38;D]]>'],
    ] as const
  ).map(([name, text]): ItemRow => [
    name,
    'one way to write an ampersand',
    `<title>云岫${text}中心</title>`,
    { title: '云岫R&D中心' },
  ]),
  ...(
    [
      ['lt', '甲 &lt; 乙'],
      ['lt-decimal', '甲 &#60; 乙'],
      ['lt-hex', '甲 &#x3C; 乙'],
      ['lt-twice', '甲 &amp;lt; 乙'],
      ['lt-of-decimal', '甲 &amp;#60; 乙'],
      ['lt-cdata', '<![CDATA[甲 < 乙]]>'],
      ['lt-cdata-escaped', '<![CDATA[甲 &lt; 乙]]>'],
    ] as const
  ).map(([name, text]): ItemRow => [
    name,
    'one way to write a less-than sign',
    `<title>${text}</title>`,
    { title: '甲 < 乙' },
  ]),
  [
    'amp-three-times',
    'an ampersand escaped three times is decoded as XML and once as HTML',
    '<title>甲&amp;amp;amp;乙</title>',
    { title: '甲&amp;乙' },
  ],
  [
    'quotes',
    'quotation marks, escaped once and twice',
    '<title>&quot;甲&quot; &apos;乙&apos; &amp;quot;丙&amp;quot; &amp;#39;丁&amp;#39;</title>',
    { title: `"甲" '乙' "丙" '丁'` },
  ],
  [
    'html-entities-escaped',
    'HTML entities, escaped',
    '<title>&amp;ldquo;停水&amp;rdquo;&amp;mdash;&amp;mdash;二号公告&amp;hellip;</title>',
    { title: '“停水”——二号公告…' },
  ],
  [
    'blanks',
    'line breaks and tabs in a title',
    '<title>\n\t墨溪市\n\t\t 今日   降温\r\n</title>',
    { title: '墨溪市 今日 降温' },
  ],
  [
    'no-break-space',
    'no-break spaces around and inside a title',
    '<title>&#160;墨溪市&#xA0;今日&amp;nbsp;降温&#160;</title>',
    { title: '墨溪市 今日 降温' },
  ],
  ['missing', MADE, '<description>水库开闸。</description>', { title: '水库开闸。' }],
  ['empty', MADE, '<title/><description>水库开闸。</description>', { title: '水库开闸。' }],
  ['blank', MADE, '<title> \n </title><description>开闸。</description>', { title: '开闸。' }],
  [
    'blank-no-break-space',
    MADE,
    '<title>&amp;nbsp;&#160;</title><description>水库开闸。</description>',
    { title: '水库开闸。' },
  ],
  [
    'blank-cdata',
    MADE,
    '<title><![CDATA[ ]]></title><description>水库开闸。</description>',
    { title: '水库开闸。' },
  ],
  [
    'blank-markup',
    'a title of empty tags: made from the first line of the text',
    '<title>&lt;b&gt;&lt;/b&gt;</title><description>水库开闸。</description>',
    { title: '水库开闸。' },
  ],
  [
    'made-from-paragraph',
    'no title and a text of paragraphs: only the first becomes the title',
    '<description><![CDATA[<div><p>水库 <b>开闸</b>。</p><p>下游注意。</p></div>]]></description>',
    { title: '水库 开闸。', textContains: ['水库 开闸。', '下游注意。'] },
  ],
  [
    'made-after-image',
    'no title and a text that begins with an image and an empty paragraph',
    '<description><![CDATA[<p><img src="a.jpg"></p><p>&nbsp;</p><p>水库开闸。</p>]]></description>',
    { title: '水库开闸。' },
  ],
  [
    'made-of-40',
    'no title and a first line of just 40 characters: not cut',
    `<description>${FORTY}</description>`,
    { title: FORTY, textContains: [FORTY] },
  ],
  [
    'made-of-41',
    'no title and a first line of 41 characters: cut at 40',
    `<description>${FORTY}。</description>`,
    { title: `${FORTY}…`, textContains: [`${FORTY}。`] },
  ],
  [
    'dc-fallback',
    'no title but a dc:title',
    '<dc:title>水库今日开闸</dc:title><description>下游注意。</description>',
    { title: '水库今日开闸', textContains: ['下游注意。'] },
  ],
  ...(['media:title', 'itunes:title', 'dc:title'] as const).flatMap((other): ItemRow[] => [
    [
      `${other.replace(':', '-')}-before`,
      `a ${other} before the title does not override it`,
      `<${other}>不是标题</${other}><title>水库今日开闸</title>`,
      { title: '水库今日开闸' },
    ],
    [
      `${other.replace(':', '-')}-after`,
      `a ${other} after the title does not override it`,
      `<title>水库今日开闸</title><${other}>不是标题</${other}>`,
      { title: '水库今日开闸' },
    ],
  ]),
  [
    'media-group',
    'a media:title inside a media:group inside a media:content',
    '<media:group><media:content url="a.mp4"><media:title>不是标题</media:title></media:content></media:group><title>水库今日开闸</title>',
    { title: '水库今日开闸' },
  ],
  [
    'item-image-title',
    'an item that has an image with a title and a link of its own, first',
    '<image><title>不是标题</title><url>https://news.example.cn/a.png</url><link>https://news.example.cn/wrong</link></image><title>水库今日开闸</title>',
    { title: '水库今日开闸' },
  ],
  [
    'rss-source',
    'the source element names another feed',
    '<source url="https://other.example.cn/rss">拾光晚报</source><title>水库今日开闸</title>',
    { title: '水库今日开闸' },
  ],
  ...(['0', '007', '1e5', '0x1F', '2026', '1.10', 'true', 'null', 'undefined'] as const).map(
    (title): ItemRow => [
      `literal-${title.toLowerCase().replace('.', '-')}`,
      'a title that a parser may take for another type',
      `<title>${title}</title><description>正文</description>`,
      { title, textContains: ['正文'] },
    ],
  ),
  ...(['constructor', '__proto__', 'hasOwnProperty'] as const).map((name): ItemRow => [
    `property-${name.toLowerCase().replaceAll('_', '')}`,
    'an element named like a property of every object',
    `<${name}>甲</${name}><title>${name}</title>`,
    { title: name },
  ]),
]);
