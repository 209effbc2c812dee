import { CATEGORY_TERMS } from './categories';
import { DEMAND_TERMS } from './demands';
import { FIELD_TERMS } from './fields';
import { CONTRASTS, NEGATIONS } from './modifiers';
import { NUISANCE_TERMS, SAID_IN_ADVERTISEMENTS, SAID_OF_NUISANCES } from './nuisances';
import { POLARITY } from './polarity';
import { USER_WORDS } from './user-words';

/** Every word of our own lists: the segmenter keeps them whole, or they could never be found in a text. */
export function lexiconWords(): ReadonlySet<string> {
  const weighted = [
    POLARITY,
    ...[FIELD_TERMS, CATEGORY_TERMS, DEMAND_TERMS].flatMap((terms) => Object.values(terms)),
  ];
  const plain = [NEGATIONS, CONTRASTS, NUISANCE_TERMS, SAID_IN_ADVERTISEMENTS, SAID_OF_NUISANCES];
  const words = [
    ...USER_WORDS,
    ...plain.flatMap((list) => [...list]),
    ...weighted.flatMap(Object.keys),
  ];
  return new Set(words.filter((word) => word.length > 1));
}
