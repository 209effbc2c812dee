import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';

let frequencies: ReadonlyMap<string, number> | null = null;

/** A word's inverse document frequency, ln(N / n), as our own material counts it; that of one document for a word it never saw. */
export function inverseDocumentFrequency(word: string): number {
  frequencies ??= read();
  return frequencies.get(word) ?? frequencies.get('*')!;
}

function read(): ReadonlyMap<string, number> {
  const lines = readFileSync(join(MODEL, 'document-frequencies.utf8'), 'utf8').split('\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}
