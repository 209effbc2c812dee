import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';

/** A word in fewer documents is as good as unseen. */
const MIN_DOCUMENTS = 3;

/**
 * Writes `model/document-frequencies.utf8`: each word's inverse document frequency, ln(N / n), over the
 * given documents, in jieba's own form. The first line is that of a word never seen.
 * @param documents each cut into words
 */
export function writeDocumentFrequencies(documents: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  for (const words of documents)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lines = [...counts]
    .filter(([word, n]) => n >= MIN_DOCUMENTS && /^[\p{L}]{2,}$/u.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, n]) => `${word} ${Math.log(documents.length / n).toFixed(2)}`);
  const unseen = `* ${Math.log(documents.length).toFixed(2)}`;
  writeFileSync(join(MODEL, 'document-frequencies.utf8'), [unseen, ...lines].join('\n') + '\n');
  return lines.length;
}
