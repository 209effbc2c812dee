import type { ArticleEvidence } from '@huixiang/contracts';
import { TEXT } from './text.zh';

const SHOWN = 6;

/** The words behind a label, heaviest first, each with its weight on hover. */
export function WordChips({
  words,
  signed = false,
}: {
  words: ArticleEvidence['field'];
  /** Whether a weight below 0 speaks for negative. */
  signed?: boolean;
}) {
  if (words.length === 0) return null;
  return (
    <span className="word-chips">
      {words.slice(0, SHOWN).map(([word, weight]) => (
        <mark
          key={word}
          className={signed ? (weight < 0 ? 'negative' : 'positive') : 'plain'}
          title={TEXT.wordScore(weight > 0 ? '+' : '', weight.toFixed(2))}
        >
          {word}
        </mark>
      ))}
    </span>
  );
}
