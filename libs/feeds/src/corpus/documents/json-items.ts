import { documents, type DocumentRow } from './build';
import type { ExpectedItem } from './document';
import {
  AFTER,
  AFTER_ITEM,
  BEFORE,
  BEFORE_ITEM,
  feed,
  J11,
  JSON_TYPE,
  URL_1,
} from './json-samples';

/** One item between two neighbours, with the id and address of item 1. */
const beside = (name: string, about: string, own: object, item: ExpectedItem): DocumentRow => [
  name,
  about,
  feed([BEFORE, { id: '1', url: URL_1, ...own }, AFTER]),
  [BEFORE_ITEM, { id: '1', url: URL_1, ...item }, AFTER_ITEM],
  J11,
];
const dated = (name: string, date: unknown, published: string | null): DocumentRow =>
  beside(
    `date-${name}`,
    `a date written ${JSON.stringify(date)}`,
    { title: '停水公告', date_published: date },
    { title: '停水公告', published },
  );

const T = { title: '停水公告' };

/** Items of JSON Feed, each between two neighbours. */
export const JSON_ITEMS = documents(
  'json',
  [
    beside('id-number', 'an id that is a number', { ...T, id: 42 }, { ...T, id: '42' }),
    beside('id-nought', 'an id that is nought', { ...T, id: 0 }, { ...T, id: '0' }),
    beside('id-empty', 'an empty id', { ...T, id: '' }, { ...T, id: null }),
    beside('id-null', 'an id that is null', { ...T, id: null }, { ...T, id: null }),
    beside('id-blanks', 'an id with blanks around it', { ...T, id: ' x-1\n' }, { ...T, id: 'x-1' }),
    beside(
      'both-urls',
      'an address of its own and one elsewhere',
      { ...T, external_url: 'https://wrong.example.cn/' },
      T,
    ),
    beside(
      'url-tracking',
      'tracking parameters',
      { ...T, url: `${URL_1}?utm_source=json&gclid=1` },
      T,
    ),
    beside(
      'url-javascript',
      'a script for an address',
      { ...T, url: 'javascript:alert(1)' },
      { ...T, url: null },
    ),
    beside(
      'url-number',
      'an address that is a list',
      { ...T, url: [URL_1] },
      { title: '停水公告', url: null },
    ),
    beside(
      'text',
      'a text',
      { ...T, content_text: '一段。\n二段。' },
      { ...T, textContains: ['一段。', '二段。'] },
    ),
    beside(
      'html',
      'HTML',
      { ...T, content_html: '<p>甲<b>乙</b>丙</p><script>alert(1)</script>' },
      { ...T, textContains: ['甲乙丙'], textLacks: ['alert', '<'] },
    ),
    beside(
      'both-texts',
      'HTML and a shorter text',
      { ...T, content_text: '短', content_html: '<p>这一段比纯文本长。</p>' },
      { ...T, textContains: ['这一段比纯文本长。'] },
    ),
    beside(
      'summary',
      'only a summary',
      { ...T, summary: '甲乙' },
      { ...T, textContains: ['甲乙'] },
    ),
    beside(
      'text-object',
      'a text that is an object',
      { ...T, content_html: { a: 1 }, summary: '甲乙' },
      { ...T, textContains: ['甲乙'], textLacks: ['object Object'] },
    ),
    beside(
      'title-missing',
      'no title',
      { content_html: '<p>水库开闸。</p><p>下游注意。</p>' },
      { title: '水库开闸。', textContains: ['下游注意。'] },
    ),
    beside(
      'title-null',
      'a title that is null',
      { title: null, content_text: '水库开闸。' },
      { title: '水库开闸。' },
    ),
    beside(
      'title-empty',
      'an empty title',
      { title: ' ', content_text: '水库开闸。' },
      { title: '水库开闸。' },
    ),
    beside(
      'title-list',
      'a title that is a list',
      { title: ['甲'], content_text: '水库开闸。' },
      { title: '水库开闸。' },
    ),
    beside(
      'title-signs',
      'signs in a title',
      { title: '供水 & 供电 a < b > c' },
      { title: '供水 & 供电 a < b > c' },
    ),
    beside(
      'title-blanks',
      'line breaks in a title',
      { title: '停水\n\t公告 ' },
      { title: '停水 公告' },
    ),
    beside(
      'title-nul',
      'control characters in a title',
      { title: '停水\u0000公\u0001告' },
      { title: '停水公告' },
    ),
    beside(
      'title-emoji',
      'a character of two halves',
      { title: '供水💧提醒' },
      { title: '供水💧提醒' },
    ),
    beside(
      'title-half',
      'half a character',
      { title: '停水\ud83d', content_text: '正文' },
      { textContains: ['正文'], textLacks: ['\ud83d'] },
    ),
    beside(
      'image',
      'pictures and files',
      {
        ...T,
        image: '/i.png',
        banner_image: '/b.png',
        attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }],
        tags: ['水'],
        authors: null,
        content_text: '正文',
      },
      { ...T, textContains: ['正文'] },
    ),
    beside(
      'date-modified',
      'only a date of change',
      { ...T, date_modified: '2026-11-20T02:30:00Z' },
      { ...T, published: '2026-11-20T02:30:00.000Z' },
    ),
    beside(
      'date-second',
      'a date to be believed behind one that is none',
      { ...T, date_published: '待定', date_modified: '2026-11-20T02:30:00Z' },
      { ...T, published: '2026-11-20T02:30:00.000Z' },
    ),
    beside(
      'date-both',
      'a date of change first',
      { ...T, date_modified: '2026-11-21T02:30:00Z', date_published: '2026-11-20T02:30:00Z' },
      { ...T, published: '2026-11-20T02:30:00.000Z' },
    ),
    dated('offset', '2026-11-20T10:30:00+08:00', '2026-11-20T02:30:00.000Z'),
    dated('negative-offset', '2026-11-19T21:30:00-05:00', '2026-11-20T02:30:00.000Z'),
    dated('half-hour', '2026-11-20T08:00:00+05:30', '2026-11-20T02:30:00.000Z'),
    dated('fraction', '2026-11-20T02:30:00.5Z', '2026-11-20T02:30:00.500Z'),
    dated('zoneless', '2026-11-20T10:30:00', '2026-11-20T02:30:00.000Z'),
    dated('chinese', '2026年11月20日 10:30', '2026-11-20T02:30:00.000Z'),
    dated('null', null, null),
    dated('nonsense', '待定', null),
    dated('object', { $date: 1 }, null),
    dated('future', '2099-01-01T00:00:00Z', null),
  ],
  { contentType: JSON_TYPE },
);
