import { ATOM_CONTENT } from './atom-content';
import { ATOM_DOCUMENTS } from './atom-documents';
import { ATOM_LINKS } from './atom-links';
import { ATOM_TITLES } from './atom-titles';
import { BASE } from './base';
import { BOMBS } from './bombs';
import { BROKEN_MARKUP } from './broken-markup';
import { BROKEN_TAGS } from './broken-tags';
import { CDATA } from './cdata';
import { CHINESE_GB } from './chinese-gb';
import { CHINESE_MIXED } from './chinese-mixed';
import { CHINESE_DATES, CHINESE_TEXT } from './chinese-text';
import { CHINESE_UTF8 } from './chinese-utf8';
import { CHINESE_WIDE } from './chinese-wide';
import { DATES } from './dates';
import type { CorpusDocument } from './document';
import { ENCODINGS } from './encodings';
import { ENTITIES } from './entities';
import { JSON_DOCUMENTS } from './json-documents';
import { JSON_ITEMS } from './json-items';
import { JUNK } from './junk';
import { LINKS } from './links';
import { NAMESPACE_CASES } from './namespaces';
import { PROLOG } from './prolog';
import { RDF_FEEDS } from './rdf';
import { RSS } from './rss';
import { SANITIZE } from './sanitize';
import { SIZE } from './size';
import { TITLES } from './titles';
import { TRUNCATED } from './truncated';
import { UNREADABLE } from './unreadable';

export type { CorpusDocument, ExpectedItem } from './document';

/** Feed documents as they should not be, each with what a reader that loses nothing makes of it. */
export const CORPUS: readonly CorpusDocument[] = [
  ...RSS,
  ...RDF_FEEDS,
  ...ATOM_DOCUMENTS,
  ...ATOM_TITLES,
  ...ATOM_CONTENT,
  ...ATOM_LINKS,
  ...JSON_DOCUMENTS,
  ...JSON_ITEMS,
  ...TITLES,
  ...LINKS,
  ...BASE,
  ...DATES,
  ...ENTITIES,
  ...CDATA,
  ...NAMESPACE_CASES,
  ...SANITIZE,
  ...PROLOG,
  ...JUNK,
  ...BROKEN_TAGS,
  ...BROKEN_MARKUP,
  ...TRUNCATED,
  ...ENCODINGS,
  ...CHINESE_GB,
  ...CHINESE_MIXED,
  ...CHINESE_WIDE,
  ...CHINESE_UTF8,
  ...CHINESE_TEXT,
  ...CHINESE_DATES,
  ...BOMBS,
  ...SIZE,
  ...UNREADABLE,
];
