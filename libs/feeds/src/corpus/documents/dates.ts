import { documents, rss, rssItems, type DocumentRow, type ItemRow } from './build';

const MORNING = '2026-11-20T02:30:00.000Z'; // half past ten in China

type Written = readonly [name: string, date: string, published: string | null];

const dated = ([name, date, published]: Written): ItemRow => [
  name,
  published === null
    ? `no date to believe: ${JSON.stringify(date.slice(0, 40))}`
    : `a date written ${date.trim()}`,
  `<title>停水公告</title><pubDate>${date}</pubDate><description>正文</description>`,
  { title: '停水公告', published, textContains: ['正文'] },
];

const STANDARD: readonly Written[] = [
  ['rfc822', 'Fri, 20 Nov 2026 10:30:00 +0800', MORNING],
  ['gmt', 'Fri, 20 Nov 2026 02:30:00 GMT', MORNING],
  ['utc', 'Fri, 20 Nov 2026 02:30:00 UTC', MORNING],
  ['z', 'Fri, 20 Nov 2026 02:30:00 Z', MORNING],
  ['cst', 'Fri, 20 Nov 2026 10:30:00 CST', MORNING],
  ['zoneless', 'Fri, 20 Nov 2026 10:30:00', MORNING],
  ['negative-offset', 'Thu, 19 Nov 2026 21:30:00 -0500', MORNING],
  ['half-hour-offset', 'Fri, 20 Nov 2026 08:00:00 +0530', MORNING],
  ['colon-offset', 'Fri, 20 Nov 2026 10:30:00 +08:00', MORNING],
  ['gmt-plus', 'Fri, 20 Nov 2026 10:30:00 GMT+0800', MORNING],
  ['no-seconds', 'Fri, 20 Nov 2026 10:30 +0800', MORNING],
  ['no-weekday', '20 Nov 2026 10:30:00 +0800', MORNING],
  ['wrong-weekday', 'Mon, 20 Nov 2026 10:30:00 +0800', MORNING],
  ['long-names', 'Friday, 20 November 2026 10:30:00 +0800', MORNING],
  ['two-digit-year', '20 Nov 26 10:30 +0800', MORNING],
  ['one-digit-day', 'Thu, 5 Nov 2026 10:30:00 +0800', '2026-11-05T02:30:00.000Z'],
  ['blanks', '\n\t Fri, 20 Nov 2026   10:30:00  +0800 \n', MORNING],
  ['small-letters', 'fri, 20 nov 2026 10:30:00 +0800', MORNING],
  ['day-only', 'Fri, 20 Nov 2026', '2026-11-19T16:00:00.000Z'],
  ['w3c', '2026-11-20T10:30:00+08:00', MORNING],
  ['w3c-z', '2026-11-20T02:30:00Z', MORNING],
  ['w3c-zoneless', '2026-11-20T10:30:00', MORNING],
  ['w3c-fraction', '2026-11-20T02:30:00.000Z', MORNING],
  ['w3c-minutes', '2026-11-20T10:30+08:00', MORNING],
  ['w3c-offset-digits', '2026-11-20T10:30:00+0800', MORNING],
  ['w3c-day', '2026-11-20', '2026-11-19T16:00:00.000Z'],
  ['space-for-t', '2026-11-20 10:30:00', MORNING],
  ['slashes', '2026/11/20 10:30', MORNING],
  ['compact', '20261120T023000Z', MORNING],
  ['asctime', 'Fri Nov 20 10:30:00 2026', MORNING],
  ['script', 'Fri Nov 20 2026 10:30:00 GMT+0800 (China Standard Time)', MORNING],
  ['epoch-seconds', '1795141800', MORNING],
  ['epoch-milliseconds', '1795141800000', MORNING],
  ['almost-tomorrow', 'Tue, 24 Nov 2026 10:00:00 +0800', '2026-11-24T02:00:00.000Z'],
  ['first-believed', 'Sat, 01 Jan 2000 00:00:00 GMT', '2000-01-01T00:00:00.000Z'],
];

const REFUSED: readonly Written[] = [
  ['empty', '', null],
  ['blank', ' \n ', null],
  ['words', '待定', null],
  ['dashes', '--', null],
  ['nil', '0000-00-00 00:00:00', null],
  ['epoch-zero', '0', null],
  ['unix-epoch', 'Thu, 01 Jan 1970 00:00:00 GMT', null],
  ['dotnet-nil', 'Mon, 01 Jan 0001 00:00:00 GMT', null],
  ['nineties', 'Fri, 20 Nov 1998 10:30:00 +0800', null],
  ['future', 'Fri, 20 Nov 2099 10:30:00 +0800', null],
  ['two-days-ahead', 'Wed, 25 Nov 2026 12:00:00 +0800', null],
  ['month-13', '2026-13-20T10:30:00Z', null],
  ['february-30', 'Mon, 30 Feb 2026 10:30:00 +0800', null],
  ['hour-25', '2026-11-20 25:61:00', null],
  ['nan', 'NaN-NaN-NaN', null],
  ['invalid-date', 'Invalid Date', null],
  ['null', 'null', null],
  ['template', '{{ page.date }}', null],
  ['number', '12', null],
  ['long-digits', '9'.repeat(5000), null],
];

/** An unreadable or impossible date, and another one beside it. */
const SECOND: readonly ItemRow[] = (
  [
    ['dc-date', '<pubDate>待定</pubDate><dc:date>2026-11-20T10:30:00+08:00</dc:date>'],
    ['dc-date-nil', '<pubDate>0000-00-00</pubDate><dc:date>2026-11-20T02:30:00Z</dc:date>'],
    ['updated', '<pubDate>NaN</pubDate><atom:updated>2026-11-20T02:30:00Z</atom:updated>'],
    ['published', '<atom:published>2099-01-01</atom:published><dc:date>2026-11-20 10:30</dc:date>'],
    ['twice', '<pubDate>待定</pubDate><pubDate>2026-11-20 10:30</pubDate>'],
  ] as const
).map(([name, dates]) => [
  `second-${name}`,
  `no date to believe before one that can be: ${name}`,
  `<title>停水公告</title>${dates}`,
  { title: '停水公告', published: MORNING },
]);

/** What programs say of a Chinese site's language; `CST` stays China's. */
const IN_LANGUAGE: readonly DocumentRow[] = ['en-US', 'en', 'cn', 'zh_CN', 'gb2312', 'utf-8'].map(
  (language) => [
    `language-${language.toLowerCase()}`,
    `CST in a feed whose language is ${language}`,
    rss(
      `<language>${language}</language><item><title>停水公告</title><pubDate>Fri, 20 Nov 2026 10:30:00 CST</pubDate></item>`,
    ),
    [{ title: '停水公告', published: MORNING }],
  ],
);

/** Dates in RSS items; those Chinese sites write are in `chinese-dates.ts`. */
export const DATES = [
  ...rssItems('dates', [...[...STANDARD, ...REFUSED].map(dated), ...SECOND]),
  ...documents('dates', IN_LANGUAGE, { format: 'rss20' }),
];
