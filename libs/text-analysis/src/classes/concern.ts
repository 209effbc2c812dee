import { CATEGORY_TERMS } from '../lexicon/categories';
import { Memo, type Word } from '../segmentation/word';
import { DEMAND_TERMS } from '../lexicon/demands';
import { FIELD_TERMS } from '../lexicon/fields';
import { NUISANCE_TERMS, SAID_IN_ADVERTISEMENTS, SAID_OF_NUISANCES } from '../lexicon/nuisances';

/** A hint of what a text asks (如何, 吗, 最好) is in every text. */
const HINT = 1;

const demanding = Object.values(DEMAND_TERMS).flatMap((terms) =>
  Object.keys(terms).filter((word) => terms[word]! > HINT),
);
const topical = [...Object.values(FIELD_TERMS), ...Object.values(CATEGORY_TERMS)].flatMap(
  Object.keys,
);

/** Words with points for any field, category or demand that nuisances do not bring along themselves. */
const CONCERNS: ReadonlySet<string> = new Set([
  ...[...topical, ...demanding].filter(
    (word) => !NUISANCE_TERMS.has(word) && !SAID_IN_ADVERTISEMENTS.has(word),
  ),
  ...SAID_OF_NUISANCES,
]);

/** Whether a text has a word of public concern: an advertisement, a horoscope, a draw of lots has none. */
export function isOfConcern(words: readonly Word[]): boolean {
  return words.some((word) => IS_CONCERN.of(word));
}

const IS_CONCERN = new Memo((word) => CONCERNS.has(word));
