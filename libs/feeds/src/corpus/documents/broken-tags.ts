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
  rssMarkup,
} from './build';

const TITLE = '<title>听泉县河道清淤</title>';
const TEXT = '<description>工期二十天。</description>';
const DATE = '<pubDate>Fri, 20 Nov 2026 10:30:00 +0800</pubDate>';
const WHOLE = { ...ITEM, title: '听泉县河道清淤', textContains: ['工期二十天。'] };
const DATED = { ...WHOLE, published: '2026-11-20T02:30:00.000Z' };
const UNCLOSED = BEFORE.replace('</item>', '');

/** Tags that do not match, are missing, or are misspelt. */
const TAGS = rssMarkup('broken', [
  [
    'title-unclosed',
    'a title without its end tag',
    `<item><title>听泉县河道清淤${LINK}${GUID}${TEXT}${DATE}</item>`,
    DATED,
  ],
  [
    'title-unclosed-line',
    'a title without its end tag, the next element on a new line',
    `<item>\n<title>听泉县河道清淤\n${LINK}\n${GUID}\n${TEXT}\n</item>`,
    WHOLE,
  ],
  [
    'link-unclosed',
    'a link without its end tag',
    `<item>${TITLE}<link>https://news.example.cn/a/1.html\n${GUID}${TEXT}${DATE}</item>`,
    DATED,
  ],
  [
    'guid-unclosed',
    'a GUID without its end tag',
    `<item>${TITLE}${LINK}<guid isPermaLink="false">1${TEXT}${DATE}</item>`,
    DATED,
  ],
  [
    'date-unclosed',
    'a date without its end tag',
    `<item>${TITLE}${LINK}<pubDate>Fri, 20 Nov 2026 10:30:00 +0800${GUID}${TEXT}</item>`,
    DATED,
  ],
  [
    'description-unclosed',
    'a description without its end tag before other elements',
    `<item>${TITLE}<description>工期二十天。${LINK}${GUID}${DATE}</item>`,
    DATED,
  ],
  [
    'description-unclosed-last',
    'a description without its end tag at the end of an item',
    `<item>${TITLE}${LINK}${GUID}${DATE}<description>工期二十天。</item>`,
    DATED,
  ],
  [
    'description-misspelt',
    'an end tag misspelt',
    `<item>${TITLE}${LINK}${GUID}${DATE}<description>工期二十天。</descripton></item>`,
    DATED,
  ],
  [
    'description-misspelt-before',
    'an end tag misspelt before other elements',
    `<item>${TITLE}<description>工期二十天。</descripton>${LINK}${GUID}${DATE}</item>`,
    DATED,
  ],
  [
    'title-misspelt',
    'the end tag of a title misspelt',
    `<item><title>听泉县河道清淤</tilte>${LINK}${GUID}${TEXT}${DATE}</item>`,
    DATED,
  ],
  [
    'title-closed-as-link',
    'a title closed by the end tag of another element',
    `<item><title>听泉县河道清淤</link>${LINK}${GUID}${TEXT}${DATE}</item>`,
    DATED,
  ],
  [
    'end-tag-capitals',
    'end tags in capitals',
    `<item><title>听泉县河道清淤</TITLE>${LINK}${GUID}<description>工期二十天。</DESCRIPTION></ITEM>`,
    WHOLE,
  ],
  [
    'description-crosses-item',
    'a description that ends after its item',
    `<item>${TITLE}${LINK}${GUID}<description>工期二十天。</item></description>`,
    WHOLE,
  ],
  [
    'markup-crosses-description',
    'a bold that ends after its description',
    `<item>${TITLE}${LINK}${GUID}<description><b>工期二十天。</description></b>${DATE}</item>`,
    DATED,
  ],
  [
    'end-tag-twice',
    'an end tag too many inside an item',
    `<item>${TITLE}</title>${LINK}${GUID}${TEXT}</description>${DATE}</item>`,
    DATED,
  ],
  [
    'item-end-twice',
    'an item closed twice',
    `<item>${TITLE}${LINK}${GUID}${TEXT}</item></item>`,
    WHOLE,
  ],
  [
    'stray-end-tags',
    'end tags of nothing around an item',
    `</p></div><item>${TITLE}${LINK}${GUID}${TEXT}</item></span>`,
    WHOLE,
  ],
  [
    'end-tag-blanks',
    'blanks in end tags',
    `<item ><title >听泉县河道清淤</title\n>${LINK}${GUID}${TEXT}</item\t>`,
    WHOLE,
  ],
  [
    'end-tag-attributes',
    'an attribute on an end tag',
    `<item id="1">${TITLE}${LINK}${GUID}${TEXT}</item id="1">`,
    WHOLE,
  ],
  [
    'channel-reopened',
    'the channel closed and opened again between items',
    `</channel><channel><item>${TITLE}${LINK}${GUID}${TEXT}</item>`,
    WHOLE,
  ],
  [
    'double-slash',
    'a stray slash in a start tag',
    `<item><title/ >听泉县</title>${LINK}${GUID}${TEXT}</item>`,
    { ...ITEM, textContains: ['工期二十天。'] },
  ],
]);

const ITEMS = documents(
  'broken',
  [
    [
      'item-unclosed',
      'an item without its end tag before the next',
      rss(UNCLOSED + `<item>${TITLE}${LINK}${GUID}${TEXT}</item>` + AFTER),
      [BEFORE_ITEM, WHOLE, AFTER_ITEM],
    ],
    [
      'items-unclosed',
      'no item has an end tag',
      rss(UNCLOSED + `<item>${TITLE}${LINK}${GUID}${TEXT}` + AFTER.replace('</item>', '')),
      [BEFORE_ITEM, WHOLE, AFTER_ITEM],
    ],
    [
      'items-nested',
      'an item inside another, both closed',
      rss(`${UNCLOSED}<item>${TITLE}${LINK}${GUID}${TEXT}</item></item>${AFTER}`),
      [BEFORE_ITEM, WHOLE, AFTER_ITEM],
    ],
    [
      'no-channel-end',
      'the channel is not closed',
      rss(BEFORE + AFTER).replace('</channel>', ''),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
    [
      'no-root-end',
      'the root is not closed',
      rss(BEFORE + AFTER).replace('</rss>', ''),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
    [
      'no-ends',
      'neither channel nor root is closed',
      rss(BEFORE + AFTER).replace('</channel></rss>', ''),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
    [
      'ends-swapped',
      'root and channel closed in the wrong order',
      rss(BEFORE + AFTER).replace('</channel></rss>', '</rss></channel>'),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
    [
      'channel-title-unclosed',
      "the channel's title is not closed",
      rss(BEFORE + AFTER).replace('云岫新闻</title>', '云岫新闻'),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
    [
      'channel-ampersand',
      "a bare & in the channel's title",
      rss(BEFORE + AFTER).replace('云岫新闻', '云岫新闻&政务'),
      [BEFORE_ITEM, AFTER_ITEM],
    ],
  ],
  { format: 'rss20' },
);

export const BROKEN_TAGS = [...TAGS, ...ITEMS];
