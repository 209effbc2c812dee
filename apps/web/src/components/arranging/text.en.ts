import { counted } from '../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  mergeIntoEvent: 'Merge into another event',
  splitOffEvent: 'Split off as a new event',
  moveToEvent: 'Move to another event',
  sameMatter: 'Same matter',
  followUp: 'Follow-up of the same matter',
  differentMatter: 'Different matter',
  differentPlace: 'Different place',
  differentParty: 'Different party',
  belongsThere: 'Belongs to that event',
  wronglyMerged: 'Wrongly merged',
  targetEvent: 'Into which event',
  reason: 'Reason',
  mergeEffect: (articles) =>
    `This merges the whole event (${counted(articles, 'article', 'articles')}) and its alerts into the chosen event. You can undo it in the merge record.`,
  selectedWithReprints: (count) =>
    `${counted(count, 'selected article', 'selected articles')} and any reprints`,
  splitEffect: (count) =>
    `${count} will form a new event, and the two will no longer be merged automatically. You can undo this in the merge record.`,
  moveEffect: (count) =>
    `${count} will move to the chosen event. You can undo this in the merge record.`,
  searchWords: 'Enter a word from the title or text',
  searching: 'Searching',
  nothingFound: 'Nothing found; try another word',
  eventHint: (place, articles, time) =>
    `${place}, ${counted(articles, 'article', 'articles')}, latest ${time}`,
  placeUnknown: 'Place unknown',
  splitDone: 'Split off as a new event',
  moveDone: 'Moved to the chosen event',
  mergeDone: 'Merged into the chosen event',
};
