import type { TermVector } from './term-vector';

/** A report a sentence may be taken from. */
export interface Report {
  readonly body: string;
  /** A medium's own report rather than a post, a message or a notice. */
  readonly isMedium: boolean;
}

const SHORTEST = 12;
const LONGEST = 90;
/** A medium's sentence is worth so much more than a post's. */
const MEDIUM_WORTH = 1.3;
/** Each sentence further into a text is worth so much less: news says first what happened. */
const FADING = 0.93;

/** How reports begin, who wrote them and where from: no part of what happened. */
const DATELINE =
  /^(?:(?:[（(【[].{0,24}?[）)】\]]|(?:本报|本网|新华社|中新网|人民网|央视网|澎湃新闻).{0,24}?(?:讯|日电|电|消息)|记者.{2,12}报道|来源[:：]\S*)[\s，,：:]*)+/u;
const NO_SENTENCE = /责任编辑|版权|点击|扫码|关注.{0,6}公众号|更多.{0,4}资讯|阅读全文|原标题/u;

/**
 * The one sentence, as it stands in a report, that says most of what an event's articles share: the weights of
 * the event's terms it holds, over the root of its length, earlier sentences and media's own first (extractive
 * summary by the centroid; Radev et al. 2004, MEAD). Empty where no report has a whole sentence.
 */
export function keySentence(reports: readonly Report[], centroid: TermVector): string {
  const terms = Object.entries(centroid);
  let best = { sentence: '', worth: 0 };
  for (const { body, isMedium } of reports) {
    for (const [place, sentence] of sentencesOf(body).entries()) {
      const weight = terms.reduce(
        (sum, [term, weight]) => (sentence.includes(term) ? sum + weight : sum),
        0,
      );
      const worth =
        (weight / Math.sqrt(sentence.length)) * FADING ** place * (isMedium ? MEDIUM_WORTH : 1);
      if (worth > best.worth) best = { sentence, worth };
    }
  }
  return best.sentence;
}

/** Whole sentences of a text, quotations kept in one piece, without datelines and page furniture. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let [start, quoted] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if ('“『「《（('.includes(character)) quoted += 1;
    else if ('”』」》）)'.includes(character)) quoted = Math.max(0, quoted - 1);
    const ends = character === '\n' || (quoted === 0 && '。！？!?'.includes(character));
    if (!ends) continue;
    parts.push(text.slice(start, i + 1));
    [start, quoted] = [i + 1, 0];
  }
  parts.push(text.slice(start));
  return parts
    .map((part) => part.trim().replace(DATELINE, '').trim())
    .filter((part) => part.length >= SHORTEST && part.length <= LONGEST && !NO_SENTENCE.test(part));
}
