import type { ArticleEvidence } from '@huixiang/contracts';
import type { TermVector } from '@huixiang/domain';
import type { AnalysedColumns } from '../articles/analysed-columns';
import { type ArticleRow, articleRow } from '../articles/article-row';
import { rowAnalyst } from '../articles/row-analyst';
import { SeededRandom } from '../sample/random';
import { realSentences } from './publisher-rig';

const TEXTS = 3000;

export interface AnalysedText {
  readonly title: string;
  readonly body: string;
  /** All columns of its article. */
  readonly row: AnalysedColumns & {
    readonly evidence: ArticleEvidence;
    readonly terms: TermVector;
    readonly headline: TermVector;
  };
}

/** Texts of sentences of real news, with all that is known of each. */
export async function analysedTexts(): Promise<readonly AnalysedText[]> {
  const sentences = realSentences();
  const random = new SeededRandom(7);
  const texts = Array.from({ length: TEXTS }, () => ({
    title: random.pick(sentences).slice(0, 28),
    body: Array.from({ length: 6 }, () => random.pick(sentences)).join(''),
  }));
  const analyst = rowAnalyst();
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
    return {
      title,
      body,
      row: readRow(articleRow(item, answer.analysis)),
    };
  });
}

function readRow({ columns, evidence, terms, headline }: ArticleRow): AnalysedText['row'] {
  return {
    ...(JSON.parse(columns) as AnalysedColumns),
    evidence: JSON.parse(evidence) as ArticleEvidence,
    terms: JSON.parse(terms) as TermVector,
    headline: JSON.parse(headline) as TermVector,
  };
}
