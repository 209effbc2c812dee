import {
  ATOM_10,
  atom,
  documents,
  NAMESPACES,
  RDF,
  rdf,
  RSS_10,
  rss,
  type Circumstances,
  type DocumentRow,
} from './build';

const T = '<title>停水公告</title>';
const ATOM: Circumstances = { format: 'atom10' };
const RSS: Circumstances = { format: 'rss20' };

/** A feed of one item, where its link leads. */
const leads = (
  name: string,
  about: string,
  document: string,
  url: string | null,
  kind: Circumstances,
): DocumentRow => [name, about, document, [{ title: '停水公告', url }], kind];

const inAtom = (name: string, about: string, root: string, entry: string, url: string | null) =>
  leads(name, about, atom(entry, `${ATOM_10} ${root}`.trim()), url, ATOM);
const inRss = (name: string, about: string, root: string, inner: string, url: string | null) =>
  leads(name, about, rss(inner, `version="2.0" ${NAMESPACES} ${root}`.trim()), url, RSS);

const ENTRY = `<entry>${T}<link href="a/1.html"/></entry>`;
const ITEM = `<item>${T}<link>a/1.html</link></item>`;
const OTHER = 'https://cdn.example.cn/x/';

/** What relative addresses are relative to. */
export const BASE = documents('base', [
  inAtom(
    'atom-document',
    "no xml:base: the document's address",
    '',
    ENTRY,
    'https://news.example.cn/a/1.html',
  ),
  inAtom(
    'atom-root',
    'xml:base on the root',
    `xml:base="${OTHER}"`,
    ENTRY,
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-root-file',
    'xml:base that is a file',
    `xml:base="${OTHER}feed.atom"`,
    ENTRY,
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-root-relative',
    'a relative xml:base on the root',
    'xml:base="/x/"',
    ENTRY,
    'https://news.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-entry',
    'xml:base on the entry',
    '',
    ENTRY.replace('<entry', `<entry xml:base="${OTHER}"`),
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-entry-over-root',
    'xml:base on the entry before that of the root',
    'xml:base="https://wrong.example.cn/"',
    ENTRY.replace('<entry', `<entry xml:base="${OTHER}"`),
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-entry-relative',
    "an entry's xml:base relative to that of the root",
    `xml:base="${OTHER}"`,
    ENTRY.replace('<entry', '<entry xml:base="y/"'),
    'https://cdn.example.cn/x/y/a/1.html',
  ),
  inAtom(
    'atom-entry-root-path',
    "an entry's xml:base is a path",
    `xml:base="${OTHER}"`,
    ENTRY.replace('<entry', '<entry xml:base="/y/"'),
    'https://cdn.example.cn/y/a/1.html',
  ),
  inAtom(
    'atom-link',
    'xml:base on the link itself',
    '',
    ENTRY.replace('<link', `<link xml:base="${OTHER}"`),
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-content',
    "the content's xml:base is not the link's",
    '',
    ENTRY.replace('</entry>', `<content xml:base="${OTHER}">甲</content></entry>`),
    'https://news.example.cn/a/1.html',
  ),
  inAtom(
    'atom-sibling',
    "an earlier entry's xml:base is not the next one's",
    '',
    `<entry xml:base="${OTHER}"><title/></entry>${ENTRY}`,
    'https://news.example.cn/a/1.html',
  ),
  inAtom(
    'atom-absolute',
    'an absolute link under xml:base',
    `xml:base="${OTHER}"`,
    ENTRY.replace('a/1', 'https://news.example.cn/b/1'),
    'https://news.example.cn/b/1.html',
  ),
  inAtom(
    'atom-malformed',
    'a malformed xml:base and an absolute link',
    'xml:base="https://[云岫"',
    ENTRY.replace('a/1', 'https://news.example.cn/b/1'),
    'https://news.example.cn/b/1.html',
  ),
  inAtom(
    'atom-javascript',
    'a script for an xml:base and an absolute link',
    'xml:base="javascript:alert(1)//"',
    ENTRY.replace('a/1', 'https://news.example.cn/b/1'),
    'https://news.example.cn/b/1.html',
  ),
  inAtom(
    'atom-empty',
    'an empty xml:base',
    'xml:base=""',
    ENTRY,
    'https://news.example.cn/a/1.html',
  ),
  inAtom(
    'atom-blanks',
    'blanks in an xml:base',
    `xml:base=" ${OTHER} "`,
    ENTRY,
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-scheme-relative',
    'xml:base without a scheme',
    'xml:base="//cdn.example.cn/x/"',
    ENTRY,
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-dots',
    'a link that climbs out of xml:base',
    `xml:base="${OTHER}y/z/"`,
    ENTRY.replace('a/1', '../../a/1'),
    'https://cdn.example.cn/x/a/1.html',
  ),
  inAtom(
    'atom-query',
    'a link that is a query',
    `xml:base="${OTHER}list"`,
    ENTRY.replace('a/1.html', '?id=5'),
    'https://cdn.example.cn/x/list?id=5',
  ),
  inAtom(
    'atom-chinese',
    'a Chinese xml:base',
    'xml:base="/新闻/"',
    ENTRY,
    'https://news.example.cn/%E6%96%B0%E9%97%BB/a/1.html',
  ),
  inRss(
    'rss-document',
    "no xml:base: the document's address",
    '',
    ITEM,
    'https://news.example.cn/a/1.html',
  ),
  inRss(
    'rss-root',
    'xml:base on the root',
    `xml:base="${OTHER}"`,
    ITEM,
    'https://cdn.example.cn/x/a/1.html',
  ),
  inRss(
    'rss-item',
    'xml:base on the item',
    '',
    ITEM.replace('<item', `<item xml:base="${OTHER}"`),
    'https://cdn.example.cn/x/a/1.html',
  ),
  inRss(
    'rss-item-relative',
    "an item's xml:base relative to that of the root",
    `xml:base="${OTHER}"`,
    ITEM.replace('<item', '<item xml:base="y/"'),
    'https://cdn.example.cn/x/y/a/1.html',
  ),
  leads(
    'rss-channel',
    'xml:base on the channel',
    rss(ITEM).replace('<channel>', `<channel xml:base="${OTHER}">`),
    'https://cdn.example.cn/x/a/1.html',
    RSS,
  ),
  inRss(
    'rss-self-link',
    "the feed's own address elsewhere is no base",
    '',
    `<atom:link rel="self" href="https://cdn.example.cn/x/feed.xml"/>${ITEM.replace('a/1', '/a/1')}`,
    'https://news.example.cn/a/1.html',
  ),
  leads(
    'rdf-root',
    'xml:base on the root of RSS 1.0',
    rdf(ITEM, `${RDF} ${RSS_10} xml:base="${OTHER}"`),
    'https://cdn.example.cn/x/a/1.html',
    { format: 'rss10' },
  ),
]);
