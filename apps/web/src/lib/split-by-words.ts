/** A stretch of a text; `word` is which of the words it is, null where it is none. */
export interface Stretch {
  readonly text: string;
  readonly word: string | null;
}

/** A text cut at these words wherever they stand, of two that overlap the longer one, whatever their case. */
export function splitByWords(text: string, words: readonly string[]): readonly Stretch[] {
  const known = new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word]));
  if (known.size === 0) return [{ text, word: null }];
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'i'))
    .map((part) => ({ text: part, word: known.get(part.toLowerCase()) ?? null }));
}
