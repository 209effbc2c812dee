import { useMemo } from 'react';
import { splitByWords } from '../../lib/split-by-words';

/** A text with the words that were looked for marked. */
export function FoundText({ text, marks }: { text: string; marks: readonly string[] }) {
  return useMemo(
    () =>
      splitByWords(text, marks).map((stretch, i) =>
        stretch.word === null ? (
          stretch.text
        ) : (
          <mark key={i} className="found">
            {stretch.text}
          </mark>
        ),
      ),
    [text, marks],
  );
}
