import { segment } from '../segmentation/segment';
import { textsOf } from '../segmentation/word';
import { lexiconWords } from './lexicon-words';

// Fails with a dictionary older than the lists: `npm run train` builds it anew.
it('are each one word to the segmenter, or no text would ever have them', () => {
  const cut = [...lexiconWords()].map((word) => textsOf(segment(word)));
  expect(cut.filter((parts) => parts.length > 1)).toEqual([]);
});
