import { STOP_WORDS } from '../lexicon/stop-words';
import { Memo, type Word } from '../segmentation/word';

/** Between the signs of a pair that is no word: 鸣·很. */
const JOINT = '·';
const HAN = /^\p{Script=Han}$/u;
const LATIN = /^[a-z\d]+$/i;
/** Longer ones are codes. */
const LONGEST = 20;
/** Of addresses, which are no names. */
const OF_ADDRESSES = /^(?:https?|www|com|cn|net|org|gov|html?|shtml|php|jpg|png)$/i;

function isName(letters: string): boolean {
  return /[a-z]/i.test(letters) && !OF_ADDRESSES.test(letters);
}

/** What one standing is worth, as an inverse document frequency: a name in letters, a pair of left-over signs. */
const LETTERS_WORTH = 7;
const PAIR_WORTH = 5;

export interface UnknownWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * What a text says in words the dictionary does not have: names in letters (WPS), which the segmenter cuts letter by letter,
 * put together again; and signs it left over (鸣|鸣|很|忙), each two of them as a pair.
 */
export function unknownWords(words: readonly Word[]): readonly UnknownWord[] {
  const found: UnknownWord[] = [];
  let letters = '';
  let last = '';
  for (let i = 0; i <= words.length; i += 1) {
    const word = words[i];
    const kind = word === undefined ? 'known' : KIND.of(word);
    if (kind === 'letters') {
      letters += word!.text;
      last = '';
      continue;
    }
    if (letters !== '') {
      if (letters.length > 1 && letters.length <= LONGEST && isName(letters))
        found.push({ word: letters.toLowerCase(), weight: LETTERS_WORTH });
      letters = '';
    }
    if (kind === 'left over' && last !== '')
      found.push({ word: last + JOINT + word!.text, weight: PAIR_WORTH });
    last = kind === 'left over' ? word!.text : '';
  }
  return found;
}

/** Letters the segmenter cut one by one, a sign it left over, or a word it knows. */
const KIND = new Memo<'letters' | 'left over' | 'known'>((text) => {
  if (LATIN.test(text)) return 'letters';
  return HAN.test(text) && !STOP_WORDS.has(text) ? 'left over' : 'known';
});

/** Whether a term is a pair of signs: it tells texts apart, and is nothing to show a person. */
export function isPair(term: string): boolean {
  return term.includes(JOINT);
}

/** A term as a person reads it. */
export function legible(term: string): string {
  return isPair(term) ? term.replace(JOINT, '') : term;
}
