import type { CorpusDocument } from './document';
import {
  AFTER,
  AFTER_ITEM,
  atom,
  BEFORE,
  BEFORE_ITEM,
  documents,
  NAMESPACES,
  rss,
  rssItems,
  type ItemRow,
} from './build';

const T = '<title>停水公告</title>';
const TEXT = '<description>供水管网检修。</description>';
const READ = { title: '停水公告', textContains: ['供水管网检修。'] };
const nested = (tag: string, depth: number): string =>
  `<${tag}>`.repeat(depth) + '最深处' + `</${tag}>`.repeat(depth);
const escaped = (markup: string): string =>
  markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text of noise: only its item's title and its neighbours are asked for. */
const noise = (name: string, about: string, text: string): ItemRow => [
  name,
  about,
  `${T}<description>${text}</description>`,
  { title: '停水公告' },
];

/** An item by number. */
const numbered = (n: number): string =>
  `<item><title>第${n}号公告</title><link>/a/${n}</link><guid isPermaLink="false">n${n}</guid></item>`;
const COUNT = 5000;

/** Much, deep and long: nothing is lost, and nothing takes time that grows with its square. */
export const SIZE: readonly CorpusDocument[] = [
  ...rssItems('size', [
    [
      'deep-naked',
      'naked markup 3,000 deep',
      `${T}<description>${nested('b', 3000)}</description>`,
      { title: '停水公告', textContains: ['最深处'] },
    ],
    [
      'deep-escaped',
      'escaped markup 3,000 deep',
      `${T}<description>${escaped(nested('div', 3000))}</description>`,
      { title: '停水公告', textContains: ['最深处'] },
    ],
    [
      'deep-cdata',
      'markup in CDATA 3,000 deep',
      `${T}<description><![CDATA[${nested('blockquote', 3000)}]]></description>`,
      { title: '停水公告', textContains: ['最深处'] },
    ],
    noise('deeper-naked', 'naked markup 50,000 deep', nested('b', 50_000)),
    noise('deeper-cdata', 'markup in CDATA 50,000 deep', `<![CDATA[${nested('p', 50_000)}]]>`),
    noise(
      'deep-unclosed',
      '50,000 tags in CDATA, none closed',
      `<![CDATA[${'<i>'.repeat(50_000)}]]>`,
    ),
    [
      'deep-unknown',
      'elements nobody reads, 10,000 deep',
      `${T}${nested('x', 10_000)}${TEXT}`,
      READ,
    ],
    noise('half-tags', '20,000 half tags in 60 KB', `<![CDATA[${'x<p'.repeat(20_000)}]]>`),
    noise('half-tags-escaped', '20,000 half tags, escaped', 'x&lt;p'.repeat(20_000)),
    noise('brackets', '50,000 opening brackets', `<![CDATA[${'<'.repeat(50_000)}]]>`),
    noise('brackets-escaped', '50,000 opening brackets, escaped', '&lt;'.repeat(50_000)),
    noise(
      'comments-unclosed',
      '20,000 comments, none closed',
      `<![CDATA[${'<!--'.repeat(20_000)}]]>`,
    ),
    noise(
      'scripts-unclosed',
      '10,000 scripts, none closed',
      `<![CDATA[${'<script>'.repeat(10_000)}]]>`,
    ),
    noise('square-brackets', '50,000 square brackets', `<![CDATA[${']'.repeat(50_000)}]]>`),
    noise('ampersands', '50,000 bare ampersands', '&'.repeat(50_000)),
    noise('entities', '50,000 entities', '&amp;'.repeat(50_000)),
    noise('entities-half', '50,000 half entities', '&#x'.repeat(50_000)),
    noise('blanks', '200,000 blanks', `甲${' '.repeat(200_000)}乙`),
    noise('lines', '100,000 blank lines', `甲${'\n'.repeat(100_000)}乙`),
    noise(
      'attributes-half',
      '20,000 half attributes in CDATA',
      `<![CDATA[<p ${'a="'.repeat(20_000)}]]>`,
    ),
    [
      'attribute',
      'an attribute of 50 KB',
      `<category domain="${'甲'.repeat(17_000)}">x</category>${T}${TEXT}`,
      READ,
    ],
    [
      'attributes',
      '5,000 attributes',
      `<category ${Array.from({ length: 5000 }, (_, n) => `a${n}="${n}"`).join(' ')}/>${T}${TEXT}`,
      READ,
    ],
    ['name', 'an element name of 50 KB', `<${'x'.repeat(50_000)}/>${T}${TEXT}`, READ],
    [
      'categories',
      '20,000 categories',
      `${'<category>水</category>'.repeat(20_000)}${T}${TEXT}`,
      READ,
    ],
    ['comment', 'a comment of 1 MB', `<!--${'- 甲 '.repeat(170_000)}-->${T}${TEXT}`, READ],
    [
      'title',
      'a title of 1 MB',
      `<title>${'停水公告'.repeat(87_000)}</title>${TEXT}`,
      { textContains: READ.textContains },
    ],
    [
      'title-blanks',
      'a title of blanks',
      `<title>停水${' '.repeat(100_000)}公告</title>${TEXT}`,
      { ...READ, title: '停水 公告' },
    ],
    [
      'line',
      'a text of 1 MB in one line',
      `${T}<description>供水管网检修。${'甲'.repeat(350_000)}</description>`,
      READ,
    ],
    [
      'date',
      'a date of 50 KB',
      `${T}${TEXT}<pubDate>${'Fri, 20 '.repeat(6000)}</pubDate>`,
      { ...READ, published: null },
    ],
    [
      'date-blanks',
      'a date with 50 KB of blanks',
      `${T}${TEXT}<pubDate>2026-11-20${' '.repeat(50_000)}x</pubDate>`,
      READ,
    ],
    [
      'cdata-sections',
      '10,000 sections of CDATA',
      `${T}<description>供水管网检修。${'<![CDATA[甲]]>'.repeat(10_000)}</description>`,
      READ,
    ],
  ]),
  ...documents(
    'size',
    [
      [
        'items',
        '5,000 items',
        rss(Array.from({ length: COUNT }, (_, n) => numbered(n)).join('\n')),
        Array.from({ length: COUNT }, (_, n) => ({
          title: `第${n}号公告`,
          url: `https://news.example.cn/a/${n}`,
          id: `n${n}`,
        })),
      ],
      [
        'empty-items',
        '4,000 empty items between two',
        rss(BEFORE + '<item/>'.repeat(4000) + AFTER),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'channel-text',
        'a description of the channel of 1 MB',
        rss(`<copyright>${'甲'.repeat(350_000)}</copyright>${BEFORE}${AFTER}`),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'junk-before',
        '200 KB of text before the declaration',
        `${'注意 '.repeat(28_000)}\n${rss(BEFORE + AFTER)}`,
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'blanks-before',
        '200 KB of blanks before the declaration',
        ' \n'.repeat(100_000) + rss(BEFORE + AFTER),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'blanks-after',
        '200 KB of blanks after the root',
        rss(BEFORE + AFTER) + ' \n'.repeat(100_000),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'namespaces',
        '5,000 namespaces',
        rss(
          BEFORE + AFTER,
          `version="2.0" ${NAMESPACES} ${Array.from({ length: 5000 }, (_, n) => `xmlns:n${n}="urn:${n}"`).join(' ')}`,
        ),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'unclosed-items',
        '1,000 items, none closed',
        rss(Array.from({ length: 1000 }, (_, n) => numbered(n).replace('</item>', '')).join('')),
        Array.from({ length: 1000 }, (_, n) => ({ title: `第${n}号公告`, id: `n${n}` })),
      ],
    ],
    { format: 'rss20' },
  ),
  ...documents('size', [
    [
      'atom-deep',
      'XHTML 3,000 deep in Atom',
      atom(
        `<entry><id>urn:1</id>${T}<content type="xhtml">${nested('div', 3000)}</content></entry><entry><id>urn:2</id><title>大桥通车</title></entry>`,
      ),
      [
        { id: 'urn:1', title: '停水公告', textContains: ['最深处'] },
        { id: 'urn:2', title: '大桥通车' },
      ],
      { format: 'atom10' },
    ],
    [
      'atom-links',
      '5,000 links on one entry',
      atom(
        `<entry><id>urn:1</id>${T}${'<link rel="related" href="/x"/>'.repeat(5000)}<link href="/a/1"/></entry>`,
      ),
      [{ id: 'urn:1', title: '停水公告', url: 'https://news.example.cn/a/1' }],
      { format: 'atom10' },
    ],
  ]),
];
