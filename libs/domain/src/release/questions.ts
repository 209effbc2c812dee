/** A question as somebody put it. */
export interface Asked {
  readonly articleId: number;
  readonly at: Date;
  readonly text: string;
  /** Words it is about: no question words, no particles. */
  readonly terms: readonly string[];
}

/** A sentence of a release. */
export interface Said {
  readonly text: string;
  readonly terms: readonly string[];
}

export interface Question {
  /** As it was put first. */
  readonly text: string;
  readonly firstAt: Date;
  /** Articles that ask it, the first first. */
  readonly articleIds: readonly number[];
  /** The sentence of the release that speaks of the same, and the share of the question's words in it. */
  readonly answer: { readonly text: string; readonly share: number } | null;
}

const ASKS =
  /[?？]|(?:什么|为何|为什么|怎么|怎样|如何|何时|几时|谁来|谁的|哪里|哪些|多少|是否|能否|可否|有没有|是不是|会不会|能不能|该不该|咋|吗|呢)[^，,。！!]*$/u;
/** What asks and is no question: a turn of speech. */
const RHETORIC = /^(?:难道|何必|怎么了|为什么呢|是吗|好吗|对吗|可以吗)/u;
const SHORTEST = 4;
const LONGEST = 60;

/** Whether a sentence asks something: 钱退不退, 何时复课. */
export function isQuestion(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length < SHORTEST || text.length > LONGEST || RHETORIC.test(text)) return false;
  return ASKS.test(text) || /([\p{Script=Han}]{1,2})不\1/u.test(text);
}

/** Two questions share so much of the shorter one's words where they are one. */
const SAME = 0.6;
/** A sentence of a release answers where it speaks of so much of what is asked, in two words at least. */
const ANSWERS = 0.5;

/**
 * What the public asks, each once, with the sentence of a release that speaks of it: by words alone, so a person has to look whether it
 * really answers. Those asked most come first, then those asked first.
 */
export function questionsOf(asked: readonly Asked[], said: readonly Said[]): readonly Question[] {
  const groups: Asked[][] = [];
  for (const one of asked) {
    if (one.terms.length === 0) continue;
    const group = groups.find(([first]) => overlap(one.terms, first!.terms) >= SAME);
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups
    .map((group) => {
      const [first] = group as [Asked, ...Asked[]];
      return {
        text: first.text,
        firstAt: first.at,
        articleIds: [...new Set(group.map(({ articleId }) => articleId))],
        answer: answerTo(first.terms, said),
      };
    })
    .sort(
      (a, b) =>
        b.articleIds.length - a.articleIds.length || a.firstAt.getTime() - b.firstAt.getTime(),
    );
}

function answerTo(terms: readonly string[], said: readonly Said[]): Question['answer'] {
  const wanted = new Set(terms);
  let best: Question['answer'] = null;
  for (const sentence of said) {
    const there = new Set(sentence.terms.filter((term) => wanted.has(term))).size;
    const share = there / wanted.size;
    const isEnough = share >= ANSWERS && there >= Math.min(2, wanted.size);
    if (isEnough && share > (best?.share ?? 0)) best = { text: sentence.text, share };
  }
  return best;
}

/** Share of the shorter list's words that the other has too. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return few.filter((term) => many.has(term)).length / few.length;
}
