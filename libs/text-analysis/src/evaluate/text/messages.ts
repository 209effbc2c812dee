import { FIELDS_OF_CLASS } from '../../classes/field';
import {
  MESSAGE_CLASSES,
  MESSAGE_FEATURES,
  type MessageClass,
  messageWords,
} from '../../classes/message-class';
import { countWords, mostPoints, termScorer } from '../../classes/term-points';
import { FIELD_TERMS } from '../../lexicon/fields';
import { calibrate } from '../../linear/calibration';
import { Vocabulary } from '../../linear/vocabulary';
import { maskArticle } from '../../personal-data/mask';
import { segment } from '../../segmentation/segment';
import type { Word } from '../../segmentation/word';
import { tally } from '../../segmentation/word-sums';
import { readSet } from '../../train/material';
import { type MessageExample, readMessages, trainMessageClass } from '../../train/message-class';
import { type Fold, answerOf, rounded } from './answer';
import { type Answer, confusion, scoresOf } from './scores';

type Read = (words: readonly Word[]) => readonly number[];

const ALL = MESSAGE_CLASSES.map((_, i) => i);

interface Written {
  readonly text_nostop: string;
  readonly title?: string;
  readonly body?: string;
  readonly label: MessageClass;
}

/** The seven classes: of the texts as the set has them, and of those that are there as they were written. */
export function evaluateMessages(folds: readonly Fold[]): void {
  const all = readMessages();
  const answers: Answer[] = [];
  const written: Answer[] = [];
  for (const fold of folds) {
    const read = readerWithout(all, fold);
    const asked = all.filter(({ key }) => fold.has(key));
    answers.push(...asked.map(({ words, answer }) => answerOf(answer, read(words))));
    written.push(...asWritten(read, fold));
  }
  console.table({
    'message classes': rounded(scoresOf(answers, ALL)),
    'as written': rounded(scoresOf(written, ALL)),
    'rules of part 1': rounded(scoresOf(byRules(all, folds), ALL)),
  });
  console.table(confusion(answers, MESSAGE_CLASSES));
}

function readerWithout(all: readonly MessageExample[], fold: Fold): Read {
  const { features, weights, extra } = trainMessageClass(all.filter(({ key }) => !fold.has(key)));
  const vocabulary = new Vocabulary(features, MESSAGE_FEATURES);
  return (words) => calibrate(weights.scores(vocabulary.read(words)), extra);
}

/** Title and body with their function words and marks, masked as at admission. */
function asWritten(read: Read, fold: Fold): readonly Answer[] {
  return writtenOf([fold]).map(({ title = '', body = '', label }) => {
    const masked = maskArticle(title, body);
    const words = messageWords(segment(`${masked.title}\n${masked.body}`));
    return answerOf(MESSAGE_CLASSES.indexOf(label), read(words));
  });
}

function writtenOf(folds: readonly Fold[]): readonly Written[] {
  return readSet<Written>('tipdm_messages').filter(
    ({ body, text_nostop: key }) => body !== undefined && folds.some((fold) => fold.has(key)),
  );
}

const fieldPoints = termScorer(FIELD_TERMS);

/** What the lists of words of each field alone would say, as before anything was learned. */
function byRules(all: readonly MessageExample[], folds: readonly Fold[]): readonly Answer[] {
  return all
    .filter(({ key }) => folds.some((fold) => fold.has(key)))
    .map(({ words, answer }) => {
      const { label, points } = mostPoints(fieldPoints(countWords(tally([]), tally(words))));
      const given = MESSAGE_CLASSES.findIndex(
        (one) => points > 0 && FIELDS_OF_CLASS[one].includes(label),
      );
      return { right: answer, given, probability: 1 };
    });
}
