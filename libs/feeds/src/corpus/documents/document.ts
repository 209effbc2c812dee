/** What a reader that loses nothing makes of one item. Only the stated keys are compared. */
export interface ExpectedItem {
  readonly title?: string; // exact, after HTML entities are decoded and blanks collapsed
  readonly url?: string | null; // exact absolute address
  readonly id?: string | null; // guid / atom id / json id as stated, trimmed
  readonly published?: string | null; // ISO instant UTC, e.g. 2026-11-20T02:30:00.000Z
  readonly textContains?: readonly string[]; // each must appear in the item's text
  readonly textLacks?: readonly string[]; // none may appear in title or text (script bodies, \ufffd, mojibake…)
}
/** One document of the hostile corpus. */
export interface CorpusDocument {
  readonly name: string; // unique, kebab-case, prefixed by the category
  readonly about: string; // what is wrong with it, one line, English
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly format?:
    'rss090' | 'rss091' | 'rss092' | 'rss10' | 'rss20' | 'atom03' | 'atom10' | 'json1' | 'json11';
  /** Items in document order; null where no reader can find a feed in it (HTML page, empty, random bytes, a bare plist…). */
  readonly items: readonly ExpectedItem[] | null;
}
