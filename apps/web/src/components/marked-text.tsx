import type { ArticleEvidence } from '@huixiang/contracts';
import { type ReactNode, useMemo } from 'react';

/** A text with the words that drove its sentiment marked; text from outside stays text. */
export function MarkedText({
  text,
  words,
}: {
  text: string;
  words: ArticleEvidence['sentiment']['words'];
}) {
  return useMemo(() => mark(text, words), [text, words]);
}

function mark(text: string, words: ArticleEvidence['sentiment']['words']): ReactNode {
  if (words.length === 0) return text;
  const weights = new Map(words.map(({ word, weight }) => [word, weight]));
  const longestFirst = [...weights.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
  );
  return text.split(pattern).map((part, i) => {
    const weight = weights.get(part);
    if (weight === undefined) return part;
    return (
      <mark
        key={i}
        className={weight < 0 ? 'negative' : 'positive'}
        title={`${weight > 0 ? '正面' : '负面'}分值 ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`}
      >
        {part}
      </mark>
    );
  });
}
