import { Analyst } from '@huixiang/text-analysis';
import { type ArticleRow, articleRow } from '../articles/article-row';
import { SeededRandom } from '../sample/random';
import { realSentences } from './publisher-rig';

const TEXTS = 3000;

export interface AnalysedText {
  readonly title: string;
  readonly body: string;
  readonly row: ArticleRow;
}

/** Texts of sentences of real news, with all that is known of each. */
export async function analysedTexts(): Promise<readonly AnalysedText[]> {
  const sentences = realSentences();
  const random = new SeededRandom(7);
  const texts = Array.from({ length: TEXTS }, () => ({
    title: random.pick(sentences).slice(0, 28),
    body: Array.from({ length: 6 }, () => random.pick(sentences)).join(''),
  }));
  const analyst = new Analyst();
  const answers = await analyst.analyse(texts);
  await analyst.close();
  return texts.map(({ title, body }, i) => {
    const answer = answers[i]!;
    if (!('analysis' in answer)) throw new Error(answer.error);
    const item = {
      identity: '',
      contentHash: '',
      title,
      body,
      url: null,
      claimedAt: null,
      byLine: null,
      masked: [],
    };
    return { title, body, row: articleRow(item, answer.analysis) };
  });
}
