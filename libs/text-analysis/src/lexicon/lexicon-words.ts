import { CATEGORY_TERMS } from './categories';
import { FIELD_TERMS } from './fields';
import { CONTRASTS, NEGATIONS } from './modifiers';
import { POLARITY } from './polarity';
import { USER_WORDS } from './user-words';

/** Every word of our own lists: the segmenter keeps them whole. */
export function lexiconWords(): ReadonlySet<string> {
  const weighted = [POLARITY, ...Object.values(FIELD_TERMS), ...Object.values(CATEGORY_TERMS)];
  const words = [...USER_WORDS, ...NEGATIONS, ...CONTRASTS, ...weighted.flatMap(Object.keys)];
  return new Set(words.filter((word) => word.length > 1));
}
