import { ITEM, rssItems } from './build';

const TITLE = '<title>听泉县河道清淤</title>';
const TEXT = '<description>工期二十天。</description>';
const DATE = '<pubDate>Fri, 20 Nov 2026 10:30:00 +0800</pubDate>';
const WHOLE = { ...ITEM, title: '听泉县河道清淤', textContains: ['工期二十天。'] };

/** Attributes and names that are not XML's, and markup of texts that was not escaped. */
export const BROKEN_MARKUP = rssItems('broken', [
  [
    'attribute-unquoted',
    'an attribute without quotes',
    `${TITLE}<category domain=news>水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-bare',
    'an attribute without a value',
    `${TITLE}<category hot>水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-twice',
    'an attribute twice',
    `${TITLE}<category domain="a" domain="b">水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-less-than',
    'a < in an attribute',
    `${TITLE}<category domain="a<b">水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-greater-than',
    'a > in an attribute',
    `${TITLE}<category domain="a>b">水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attributes-touching',
    'no blank between attributes',
    `${TITLE}<enclosure url="a.mp3"length="1"type="audio/mpeg"/>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-single-quotes',
    'single quotes with double quotes inside',
    `${TITLE}<category domain='a "b" c'>水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'attribute-smart-quotes',
    'typographic quotes around an attribute',
    `${TITLE}<category domain=“news”>水利</category>${TEXT}`,
    WHOLE,
  ],
  [
    'name-digit',
    'an element whose name begins with a digit',
    `${TITLE}<1st>一</1st>${TEXT}`,
    WHOLE,
  ],
  [
    'name-chinese',
    'elements with Chinese names',
    `${TITLE}<正文 类别="水利">一</正文>${TEXT}`,
    WHOLE,
  ],
  [
    'void-tags',
    'unclosed br, hr and img in a description',
    `${TITLE}<description>一标段<br>二标段<hr>三标段<img src=a.png>完</description>${DATE}`,
    {
      title: '听泉县河道清淤',
      published: '2026-11-20T02:30:00.000Z',
      textContains: ['一标段', '二标段', '三标段', '完'],
      textLacks: ['<br', 'a.png'],
    },
  ],
  [
    'unclosed-paragraphs',
    'unclosed paragraphs in a description',
    `${TITLE}<description><p>一标段<p>二标段</description>${DATE}`,
    {
      title: '听泉县河道清淤',
      published: '2026-11-20T02:30:00.000Z',
      textContains: ['一标段', '二标段'],
      textLacks: ['<p>'],
    },
  ],
  [
    'crossing-markup',
    'bold and italic that cross in a description',
    `${TITLE}<description>甲<b>乙<i>丙</b>丁</i>戊</description>${DATE}`,
    {
      title: '听泉县河道清淤',
      published: '2026-11-20T02:30:00.000Z',
      textContains: ['甲乙丙丁戊'],
    },
  ],
  [
    'naked-markup',
    'a description of unescaped, well-formed markup',
    `${TITLE}<description><p>一<b>二</b>三</p><ul><li>四</li><li>五</li></ul></description>`,
    { title: '听泉县河道清淤', textContains: ['一二三', '四', '五'], textLacks: ['<'] },
  ],
  [
    'naked-link',
    "a link in a description's unescaped markup is not the item's",
    `${TITLE}<description><a href="https://wrong.example.cn/">一</a><link>二</link></description>`,
    { title: '听泉县河道清淤', textContains: ['一'] },
  ],
  [
    'naked-title',
    "a title in a description's unescaped markup is not the item's",
    `<description><html><head><title>不是标题</title></head><body><p>工期二十天。</p></body></html></description>${TITLE}`,
    WHOLE,
  ],
  [
    'empty-tag',
    'an empty pair of brackets',
    `${TITLE}<description>甲<>乙</description>`,
    { title: '听泉县河道清淤', textContains: ['甲', '乙'] },
  ],
  [
    'unquoted-permalink',
    'a second GUID with an attribute without quotes',
    `${TITLE}<guid isPermaLink=false>2</guid>${TEXT}`,
    WHOLE,
  ],
]);
