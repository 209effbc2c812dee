import { partsOf, segment } from './segment';
import { Memo, type Word, wordOf } from './word';
import { tally, wordSums } from './word-sums';
import { hasLetter } from './word-shape';

/** Longer ones are no words anybody searches for. */
const LONGEST = 40;
const LATIN = /^[a-z\d]+$/i;

/** A word with its parts; none of what nobody searches for; null of what the segmenter cuts letter by letter. */
const PARTS = new Memo<readonly Word[] | null>((word) => {
  if (LATIN.test(word)) return null;
  if (!hasLetter(word)) return [];
  return (word.length > 2 ? partsOf(word) : [word]).map((part) => wordOf(part.toLowerCase()));
});

/**
 * The words a text is found by, each once, long ones also in their parts, without case. The same for what is
 * indexed and for what is asked: whoever searches one word of a text finds it.
 * @param each of the words once
 */
export function searchWords(
  words: readonly Word[],
  each: readonly Word[] = tally(words).words,
): readonly string[] {
  const found = wordSums.clear();
  let hasLatin = false;
  for (let at = 0; at < each.length; at += 1) {
    const parts = PARTS.of(each[at]!);
    if (parts === null) hasLatin = true;
    else for (let i = 0; i < parts.length; i += 1) found.add(parts[i]!, 1);
  }
  const own = new Array<string>(found.size);
  for (let i = 0; i < own.length; i += 1) own[i] = found.words[i]!.text;
  if (hasLatin) for (const latin of latinWords(words)) own.push(latin);
  return own;
}

/** What the segmenter cut letter by letter, put together again. */
function latinWords(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  let latin = '';
  for (let i = 0; i <= words.length; i += 1) {
    if (i < words.length && PARTS.of(words[i]!) === null) latin += words[i]!.text;
    else {
      if (latin !== '' && isSearched(latin)) found.add(latin.toLowerCase());
      latin = '';
    }
  }
  return found;
}

function isSearched(latin: string): boolean {
  return latin.length <= LONGEST && hasLetter(latin);
}

/**
 * The words a text must be indexed by to say what a person asks for. Of a long word not its parts as well: whatever has
 * the word has them, and each that is asked for makes the database think fewer texts have all.
 */
export function queryWords(text: string): readonly string[] {
  const words = segment(text);
  const whole = words.filter((word) => (PARTS.of(word)?.length ?? 0) > 0);
  const own = whole.map((word) => word.text.toLowerCase());
  return [...new Set([...own, ...latinWords(words)])];
}
