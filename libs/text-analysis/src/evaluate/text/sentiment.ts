import { SENTIMENTS } from '@huixiang/domain';
import { textsOf } from '../../segmentation/word';
import { readSentimentByLexicon } from '../../sentiment/lexicon-sentiment';
import { mix } from '../../sentiment/sentiment';
import { TEXT_KINDS } from '../../sentiment/text-kinds';
import { trainSentiment } from '../../train/sentiment';
import { type SentimentExample, readSentimentExamples } from '../../train/sentiment-material';
import { type Fold, answerOf, rounded } from './answer';
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

/** Each fold's examples, and the others a model may learn from. */
function foldsOf(folds: readonly Fold[]) {
  const all = readSentimentExamples();
  return folds.map((fold) => ({
    rest: all.filter(({ key }) => !fold.has(key)),
    of: ({ id }: Kind) => all.filter(({ key, kind }) => kind === id && fold.has(key)),
  }));
}

/**
 * The one model, asked of each set's fold in turn: among the labels the set has, and as it is given out,
 * among all three; and the rules.
 */
export function evaluateSentiment(folds: readonly Fold[]): void {
  const [one, given, rules] = [new Column(), new Column(), new Column()];
  let [asked, milliseconds] = [0, 0];
  for (const { rest, of } of foldsOf(folds)) {
    const model = trainSentiment(rest);
    for (const kind of LABELLED) {
      const examples = of(kind);
      const started = performance.now();
      const told = examples.map(({ words }) => mix(model, words, null).labels);
      milliseconds += performance.now() - started;
      asked += examples.length;
      one.add(
        kind,
        examples.map((example, i) => among(kind, told[i]!, example)),
      );
      given.add(
        kind,
        examples.map(({ answer }, i) => answerOf(answer, told[i]!)),
      );
      rules.add(
        kind,
        examples.map((example) => byRules(kind, example)),
      );
    }
  }
  console.table(
    LABELLED.map((kind) => ({
      set: kind.name,
      ...rounded(one.of(kind)),
      'macro-F1 of three': given.of(kind).macroF1.toFixed(3),
      'rules of part 1': rules.of(kind).macroF1.toFixed(3),
      'their accuracy': rules.of(kind).accuracy.toFixed(3),
    })),
  );
  console.log(`texts/s, cut already: ${Math.round((1000 * asked) / milliseconds)}`);
}

/** Macro-F1 of the one model beside one of the set alone, one without the set, one without any set of its form. */
export function evaluateSentimentPeers(folds: readonly Fold[]): void {
  const [one, alone, unseen, unseenForm] = [new Column(), new Column(), new Column(), new Column()];
  for (const { rest, of } of foldsOf(folds)) {
    const ask = (
      column: Column,
      kinds: readonly Kind[],
      examples: readonly SentimentExample[],
      minDocuments?: number,
    ) => {
      const model = trainSentiment(examples, minDocuments);
      for (const kind of kinds) {
        column.add(
          kind,
          of(kind).map((example) => among(kind, mix(model, example.words, null).labels, example)),
        );
      }
    };
    ask(one, LABELLED, rest);
    for (const kind of LABELLED) {
      const own = rest.filter((example) => example.kind === kind.id);
      ask(alone, [kind], own, ALONE_MIN_DOCUMENTS);
      ask(
        unseen,
        [kind],
        rest.filter((example) => example.kind !== kind.id),
      );
    }
    for (const form of new Set(LABELLED.map((kind) => kind.form))) {
      ask(
        unseenForm,
        LABELLED.filter((kind) => kind.form === form),
        rest.filter((example) => TEXT_KINDS[example.kind]!.form !== form),
      );
    }
  }
  const f1 = (column: Column, kind: Kind) => column.of(kind).macroF1.toFixed(3);
  console.table(
    LABELLED.map((kind) => ({
      set: kind.name,
      'one model': f1(one, kind),
      'of the set alone': f1(alone, kind),
      'without the set': f1(unseen, kind),
      'without its form': f1(unseenForm, kind),
    })),
  );
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
  const { label, probability, words: found } = readSentimentByLexicon([], textsOf(words));
  if (labels.includes(label))
    return { right: answer, given: SENTIMENTS.indexOf(label), probability };
  const lean = found.reduce((sum, { weight }) => sum + weight, 0);
  return {
    right: answer,
    given: SENTIMENTS.indexOf(lean < 0 ? 'negative' : 'positive'),
    probability,
  };
}
