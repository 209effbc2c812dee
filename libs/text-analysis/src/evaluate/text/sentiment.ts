import { SENTIMENTS } from '@huixiang/domain';
import { readSentimentByLexicon } from '../../sentiment/lexicon-sentiment';
import { mix } from '../../sentiment/sentiment';
import { TEXT_KINDS } from '../../sentiment/text-kinds';
import { foldOf } from '../../train/material';
import { trainSentiment } from '../../train/sentiment';
import { type SentimentExample, readSentimentExamples } from '../../train/sentiment-material';
import { FOLDS, answerOf, rounded } from './answer';
import { type Answer, scoresOf } from './scores';

/** Kinds labelled by people; of the others only how far they follow the rules could be told. */
const LABELLED = TEXT_KINDS.map((kind, id) => ({ ...kind, id })).filter(
  ({ name }) => !name.startsWith('public_'),
);
type Kind = (typeof LABELLED)[number];

/** A model of one set alone sees fewer texts: a feature need not stand in as many of them. */
const ALONE_MIN_DOCUMENTS = 3;

/** Answers of one way of training, by set. */
class Column {
  readonly #answers = new Map<string, Answer[]>();

  add({ name }: Kind, answers: readonly Answer[]): void {
    this.#answers.set(name, [...(this.#answers.get(name) ?? []), ...answers]);
  }

  of({ name, labels }: Kind) {
    const classes = labels.map((label) => SENTIMENTS.indexOf(label));
    return scoresOf(this.#answers.get(name) ?? [], classes);
  }
}

/**
 * The one model, asked of each set's fold in turn: among the labels the set has, and as it is given out,
 * among all three; beside a model of the set alone, the one without the set, the one without any set of its
 * form, and the rules.
 */
export function evaluateSentiment(folds: readonly number[]): void {
  const all = readSentimentExamples();
  const [one, given, alone, unseen, unseenForm, rules] = Array.from(
    { length: 6 },
    () => new Column(),
  ) as [Column, Column, Column, Column, Column, Column];
  let asked = 0;
  let milliseconds = 0;
  for (const fold of folds) {
    const isAsked = ({ key }: SentimentExample) => foldOf(key, FOLDS) === fold;
    const rest = all.filter((example) => !isAsked(example));
    const of = ({ id }: Kind) => all.filter((example) => isAsked(example) && example.kind === id);
    const ask = (
      column: Column,
      kinds: readonly Kind[],
      examples: readonly SentimentExample[],
      minimum?: number,
    ) => {
      const model = trainSentiment(examples, minimum);
      for (const kind of kinds)
        column.add(
          kind,
          of(kind).map((example) => among(kind, mix(model, example.words, null).labels, example)),
        );
      return model;
    };
    const model = ask(one, LABELLED, rest);
    for (const kind of LABELLED) {
      const started = performance.now();
      given.add(
        kind,
        of(kind).map(({ words, answer }) => answerOf(answer, mix(model, words, null).labels)),
      );
      milliseconds += performance.now() - started;
      asked += of(kind).length;
      rules.add(
        kind,
        of(kind).map((example) => byRules(kind, example)),
      );
      ask(
        alone,
        [kind],
        rest.filter((example) => example.kind === kind.id),
        ALONE_MIN_DOCUMENTS,
      );
      ask(
        unseen,
        [kind],
        rest.filter((example) => example.kind !== kind.id),
      );
    }
    for (const form of new Set(LABELLED.map((kind) => kind.form))) {
      const kinds = LABELLED.filter((kind) => kind.form === form);
      ask(
        unseenForm,
        kinds,
        rest.filter((example) => TEXT_KINDS[example.kind]!.form !== form),
      );
    }
  }
  console.table(
    LABELLED.map((kind) => ({
      set: kind.name,
      ...rounded(one.of(kind)),
      'of three': given.of(kind).macroF1.toFixed(3),
      alone: alone.of(kind).macroF1.toFixed(3),
      'without the set': unseen.of(kind).macroF1.toFixed(3),
      'without its form': unseenForm.of(kind).macroF1.toFixed(3),
      'rules of part 1': rules.of(kind).macroF1.toFixed(3),
    })),
  );
  console.log(`texts/s, cut already: ${Math.round((1000 * asked) / milliseconds)}`);
}

/** A set without neutral texts asks which of two it is. */
function among({ labels }: Kind, told: readonly number[], { answer }: SentimentExample): Answer {
  const asked = labels.map((label) => SENTIMENTS.indexOf(label));
  const sum = asked.reduce((total, label) => total + told[label]!, 0);
  return answerOf(
    answer,
    told.map((probability, label) => (asked.includes(label) ? probability / sum : 0)),
  );
}

/** The rules know how far each way a text leans; among two, the further one is asked. */
function byRules({ labels }: Kind, { words, answer }: SentimentExample): Answer {
  const { label, probability, words: found } = readSentimentByLexicon([], words);
  if (labels.includes(label))
    return { right: answer, given: SENTIMENTS.indexOf(label), probability };
  const lean = found.reduce((sum, { weight }) => sum + weight, 0);
  return {
    right: answer,
    given: SENTIMENTS.indexOf(lean < 0 ? 'negative' : 'positive'),
    probability,
  };
}
