import type { ArticleEvidence } from '@huixiang/contracts';
import { useMemo } from 'react';
import { splitByWords } from '../lib/split-by-words';
import { TEXT } from './text.zh';

/** A text with the words that drove its sentiment marked; text from outside stays text. */
export function MarkedText({
  text,
  words,
}: {
  text: string;
  words: ArticleEvidence['sentiment']['words'];
}) {
  return useMemo(() => {
    const weights = new Map(words);
    return splitByWords(text, [...weights.keys()]).map((stretch, i) => {
      const weight = stretch.word === null ? undefined : weights.get(stretch.word);
      if (weight === undefined) return stretch.text;
      return (
        <mark
          key={i}
          className={weight < 0 ? 'negative' : 'positive'}
          title={TEXT.signedScore(
            weight > 0 ? TEXT.positive : TEXT.negative,
            weight > 0 ? '+' : '',
            weight.toFixed(2),
          )}
        >
          {stretch.text}
        </mark>
      );
    });
  }, [text, words]);
}
