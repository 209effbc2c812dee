import { partsOf, segment } from './segment';
import { Memo, type Word } from './word';
import { hasLetter } from './word-shape';

/** Longer ones are no words anybody searches for. */
const LONGEST = 40;
const LATIN = /^[a-z\d]+$/i;

/** A word with its parts; none of what nobody searches for; null of what the segmenter cuts letter by letter. */
const PARTS = new Memo<readonly string[] | null>((word) => {
  if (LATIN.test(word)) return null;
  if (!hasLetter(word)) return [];
  return (word.length > 2 ? partsOf(word) : [word]).map((part) => part.toLowerCase());
});

/**
 * The words a text is found by, each once, long ones also in their parts, without case. The same for what is
 * indexed and for what is asked: whoever searches one word of a text finds it.
 */
export function searchWords(words: readonly Word[]): readonly string[] {
  const found = new Set<string>();
  let latin = '';
  const endLatin = () => {
    if (latin.length <= LONGEST && hasLetter(latin)) found.add(latin.toLowerCase());
    latin = '';
  };
  for (const word of words) {
    const parts = PARTS.of(word);
    if (parts === null) {
      latin += word.text;
      continue;
    }
    if (latin !== '') endLatin();
    for (const part of parts) found.add(part);
  }
  if (latin !== '') endLatin();
  return [...found];
}

/** As `searchWords`, of what a person asks for. */
export function queryWords(text: string): readonly string[] {
  return searchWords(segment(text));
}
