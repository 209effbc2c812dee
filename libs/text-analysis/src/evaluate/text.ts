import { parseArgs } from 'node:util';
import { SENTIMENTS } from '@huixiang/domain';
import { MESSAGE_CLASSES, MESSAGE_FEATURES, messageWords } from '../classes/message-class';
import { RELEVANCE_FEATURES } from '../classes/relevance';
import { calibrate } from '../linear/calibration';
import { Vocabulary } from '../linear/vocabulary';
import { segment } from '../segmentation/segment';
import { readSentimentByLexicon } from '../sentiment/lexicon-sentiment';
import { mix } from '../sentiment/sentiment';
import { TEXT_KINDS } from '../sentiment/text-kinds';
import { foldOf, readSet } from '../train/material';
import { readMessages, trainMessageClass } from '../train/message-class';
import { readRelevanceExamples, trainRelevance } from '../train/relevance';
import { trainSentiment } from '../train/sentiment';
import { type SentimentExample, readSentimentExamples } from '../train/sentiment-material';
import { type Answer, type Scores, confusion, scoresOf } from './scores';

const FOLDS = 5;
/** Kinds labelled by people; of the others only how far they follow the rules could be told. */
const LABELLED = TEXT_KINDS.filter(({ name }) => !name.startsWith('public_'));

/**
 * `npm run evaluate -- text [--folds N]`: trains without a fifth of each set and asks the fifth, for the
 * first N of five folds; then once more without each whole set, which is what a new kind of text will see.
 */
function main(): void {
  const { values } = parseArgs({ options: { folds: { type: 'string', default: '1' } } });
  const folds = Array.from({ length: Number(values.folds) }, (_, fold) => fold);
  console.log(`folds asked: ${folds.length} of ${FOLDS}`);
  evaluateMessages(folds);
  evaluateRelevance(folds);
  evaluateSentiment(folds);
}

function evaluateMessages(folds: readonly number[]): void {
  const all = readMessages();
  const answers = folds.flatMap((fold) => {
    const { features, weights, extra } = trainMessageClass(
      all.filter(({ key }) => foldOf(key, FOLDS) !== fold),
    );
    const vocabulary = new Vocabulary(features, MESSAGE_FEATURES);
    const read = (words: readonly string[]) =>
      calibrate(weights.scores(vocabulary.read(words)), extra);
    const asked = all.filter(({ key }) => foldOf(key, FOLDS) === fold);
    if (fold === folds[0]) console.log(`messages as written: ${asWritten(read, fold)}`);
    return asked.map(({ words, answer }) => answerOf(answer, read(words)));
  });
  console.table({
    'message classes': rounded(
      scoresOf(
        answers,
        MESSAGE_CLASSES.map((_, i) => i),
      ),
    ),
  });
  console.table(confusion(answers, MESSAGE_CLASSES));
}

/** Accuracy on those of a fold that are there as they were written, beside the same ones stripped. */
function asWritten(read: (words: readonly string[]) => readonly number[], fold: number): string {
  const rows = readSet<{ text_nostop: string; title?: string; body?: string; label: string }>(
    'tipdm_messages',
  ).filter(({ body, text_nostop: key }) => body !== undefined && foldOf(key, FOLDS) === fold);
  const right = (text: (row: (typeof rows)[number]) => string) =>
    rows.filter((row) => {
      const probabilities = read(messageWords(segment(text(row))));
      return MESSAGE_CLASSES[probabilities.indexOf(Math.max(...probabilities))] === row.label;
    }).length;
  const written = right(({ title, body }) => `${title}\n${body}`);
  return `${written} of ${rows.length} right, stripped ${right((row) => row.text_nostop)}`;
}

function evaluateRelevance(folds: readonly number[]): void {
  const all = readRelevanceExamples();
  const answers = folds.flatMap((fold) => {
    const { features, weights, extra } = trainRelevance(
      all.filter(({ key }) => foldOf(key, FOLDS) !== fold),
    );
    const vocabulary = new Vocabulary(features, RELEVANCE_FEATURES);
    return all
      .filter(({ key }) => foldOf(key, FOLDS) === fold)
      .map(({ words, answer }) =>
        answerOf(answer, calibrate(weights.scores(vocabulary.read(words)), extra)),
      );
  });
  console.table({ relevance: rounded(scoresOf(answers, [0, 1])) });
}

function evaluateSentiment(folds: readonly number[]): void {
  const all = readSentimentExamples();
  const inFold = (fold: number) => (one: SentimentExample) => foldOf(one.key, FOLDS) === fold;
  const together = new Map<string, Answer[]>();
  const alone = new Map<string, Answer[]>();
  const unseen = new Map<string, Answer[]>();
  for (const fold of folds) {
    const rest = all.filter((one) => !inFold(fold)(one));
    const asked = all.filter(inFold(fold));
    ask(
      rest,
      asked,
      LABELLED.map(({ name }) => name),
      together,
    );
    for (const { name } of LABELLED) {
      const kind = TEXT_KINDS.findIndex((one) => one.name === name);
      ask(
        rest.filter((one) => one.kind === kind),
        asked,
        [name],
        alone,
      );
      ask(
        rest.filter((one) => one.kind !== kind),
        asked,
        [name],
        unseen,
      );
    }
  }
  const rows = LABELLED.map(({ name, labels }) => {
    const classes = labels.map((label) => SENTIMENTS.indexOf(label));
    const of = (answers: Answer[] | undefined) => scoresOf(answers ?? [], classes);
    const one = of(together.get(name));
    return {
      set: name,
      ...rounded(one),
      alone: of(alone.get(name)).macroF1.toFixed(3),
      'without the set': of(unseen.get(name)).macroF1.toFixed(3),
      'rules of part 1': of(byRules(all, name, folds)).macroF1.toFixed(3),
    };
  });
  console.table(rows);
}

/** Trains on some and asks those of the sets named. */
function ask(
  rest: readonly SentimentExample[],
  asked: readonly SentimentExample[],
  sets: readonly string[],
  into: Map<string, Answer[]>,
): void {
  const model = trainSentiment(rest);
  for (const set of sets) {
    const kind = TEXT_KINDS.findIndex(({ name }) => name === set);
    const labels = TEXT_KINDS[kind]!.labels.map((label) => SENTIMENTS.indexOf(label));
    const answers = asked
      .filter((one) => one.kind === kind)
      .map(({ words, answer }) => {
        const told = mix(model, words, null).labels;
        // A set without neutral texts asks which of two it is.
        const sum = labels.reduce((total, label) => total + told[label]!, 0);
        return answerOf(
          answer,
          told.map((probability, label) => (labels.includes(label) ? probability / sum : 0)),
        );
      });
    into.set(set, [...(into.get(set) ?? []), ...answers]);
  }
}

function byRules(
  all: readonly SentimentExample[],
  set: string,
  folds: readonly number[],
): Answer[] {
  const kind = TEXT_KINDS.findIndex(({ name }) => name === set);
  return all
    .filter((one) => one.kind === kind && folds.includes(foldOf(one.key, FOLDS)))
    .map(({ words, answer }) => {
      const { label, probability } = readSentimentByLexicon([], words);
      return { right: answer, given: SENTIMENTS.indexOf(label), probability };
    });
}

function answerOf(right: number, probabilities: readonly number[]): Answer {
  const given = probabilities.indexOf(Math.max(...probabilities));
  return { right, given, probability: probabilities[given]! };
}

function rounded({ n, accuracy, macroF1, calibrationError }: Scores) {
  return {
    n,
    accuracy: accuracy.toFixed(3),
    'macro-F1': macroF1.toFixed(3),
    'calibration error': calibrationError.toFixed(3),
  };
}

main();
