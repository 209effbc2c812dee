import { atomMarkup, ENTRY_ID, type ItemRow } from './build';

const URL_1 = 'https://news.example.cn/a/1.html';
const PAGE = `href="${URL_1}"`;
const WRONG = 'href="https://wrong.example.cn/"';

const linked = (
  name: string,
  about: string,
  links: string,
  url: string | null = URL_1,
): ItemRow => [
  name,
  about,
  `<entry><title>停水公告</title>${ENTRY_ID}${links}<summary>正文</summary></entry>`,
  { title: '停水公告', id: 'urn:example:1', url, textContains: ['正文'] },
];

/** Which of an Atom entry's links is its page. */
export const ATOM_LINKS = atomMarkup('atom-links', [
  linked('plain', 'a link without rel', `<link ${PAGE}/>`),
  linked('alternate', 'a link with rel', `<link rel="alternate" ${PAGE}/>`),
  linked('single-quotes', 'single quotes', `<link href='${URL_1}'/>`),
  linked('unquoted', 'no quotes', `<link rel=alternate href=${URL_1} />`),
  linked('capitals', 'attributes in capitals', `<LINK REL="alternate" HREF="${URL_1}"/>`),
  linked('not-empty', 'a link with an end tag', `<link ${PAGE}></link>`),
  linked('unclosed', 'a link that is not closed', `<link ${PAGE}>`),
  linked('blanks', 'blanks in an address', `<link href="\n  ${URL_1} "/>`),
  linked(
    'self-first',
    'self before alternate',
    `<link rel="self" ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'self-then-plain',
    'self before one without rel',
    `<link rel="self" ${WRONG}/><link ${PAGE}/>`,
  ),
  linked(
    'enclosure-first',
    'a file before the page',
    `<link rel="enclosure" type="audio/mpeg" ${WRONG}/><link ${PAGE}/>`,
  ),
  linked(
    'related-first',
    'a related page first',
    `<link rel="related" ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'via-first',
    'where it was found first',
    `<link rel="via" ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'edit-first',
    'where to edit it first',
    `<link rel="edit" ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'replies-first',
    'its comments first',
    `<link rel="replies" ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'plain-then-alternate',
    'one without rel before alternate',
    `<link ${WRONG}/><link rel="alternate" ${PAGE}/>`,
  ),
  linked(
    'many',
    'seven links',
    `<link rel="edit" ${WRONG}/><link rel="self" ${WRONG}/><link rel="enclosure" ${WRONG}/><link rel="license" ${WRONG}/><link rel="alternate" ${PAGE}/><link rel="related" ${WRONG}/><link rel="replies" ${WRONG}/>`,
  ),
  linked(
    'iana',
    'alternate written as an address',
    `<link rel="http://www.iana.org/assignments/relation/alternate" ${PAGE}/>`,
  ),
  linked(
    'titled',
    'a link with a title and a language',
    `<link title="不是标题" hreflang="zh" type="text/html" ${PAGE}/>`,
  ),
  linked('text', 'a link written as in RSS', `<link>${URL_1}</link>`),
  linked('bare', 'a link without attributes', '<link/>', null),
  linked(
    'bare-then-full',
    'a link without attributes before the real one',
    `<link/><link ${PAGE}/>`,
  ),
  linked('empty', 'an empty address', '<link href=""/>', null),
  linked('none', 'no link, and an id that is no address', '', null),
  linked('self-only', 'only the address of the entry itself', `<link rel="self" ${WRONG}/>`, null),
  linked('enclosure-only', 'only a file', `<link rel="enclosure" ${WRONG}/>`, null),
  linked('javascript', 'a script for an address', '<link href="javascript:alert(1)"/>', null),
  linked('data', 'data for an address', '<link href="data:text/html,x"/>', null),
  linked('relative', 'a relative address', '<link href="a/1.html"/>'),
  linked(
    'ampersand',
    'a bare & in an address',
    '<link href="/v?id=5&page=2"/>',
    'https://news.example.cn/v?id=5&page=2',
  ),
  linked('tracking', 'tracking parameters', `<link href="${URL_1}?utm_source=atom&amp;spm=1.2"/>`),
  linked(
    'chinese',
    'a Chinese path',
    '<link href="/新闻/1"/>',
    'https://news.example.cn/%E6%96%B0%E9%97%BB/1',
  ),
  linked(
    'feedburner',
    'the original behind a counter',
    `<link rel="alternate" ${WRONG}/><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">${URL_1}</feedburner:origLink>`,
  ),
  linked(
    'in-content',
    "a link in the entry's XHTML is not the entry's",
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">正文正文<link ${WRONG}/></div></content><link ${PAGE}/>`,
  ),
  linked(
    'in-author',
    'a page of the author first',
    `<author><name>甲</name><link ${WRONG}/></author><link ${PAGE}/>`,
  ),
]);
