import type { Circumstances } from './build';
import type { ExpectedItem } from './document';

export const JSON_TYPE = 'application/feed+json';
export const V1 = 'https://jsonfeed.org/version/1';
export const V11 = 'https://jsonfeed.org/version/1.1';
export const URL_1 = 'https://news.example.cn/a/1.html';

export const feed = (items: unknown, version: string | undefined = V11): string =>
  JSON.stringify({ version, title: '云岫新闻', home_page_url: 'https://news.example.cn/', items });

export const BEFORE = {
  id: 'before',
  url: 'https://news.example.cn/a/before.html',
  title: '墨溪市轮渡恢复通航',
  content_text: '每四十分钟一班。',
  date_published: '2026-11-20T10:30:00+08:00',
};
export const AFTER = {
  id: 'after',
  url: 'https://news.example.cn/a/after.html',
  title: '拾光市图书馆延长开放',
  content_html: '<p>夜间开放至<b>二十二</b>时。</p>',
  date_published: '2026-11-21T01:00:00Z',
};
export const BEFORE_ITEM: ExpectedItem = {
  id: 'before',
  url: BEFORE.url,
  title: BEFORE.title,
  published: '2026-11-20T02:30:00.000Z',
  textContains: ['每四十分钟一班。'],
};
export const AFTER_ITEM: ExpectedItem = {
  id: 'after',
  url: AFTER.url,
  title: AFTER.title,
  published: '2026-11-21T01:00:00.000Z',
  textContains: ['夜间开放至二十二时。'],
};
export const BOTH = [BEFORE_ITEM, AFTER_ITEM];
export const J11: Circumstances = { format: 'json11' };
