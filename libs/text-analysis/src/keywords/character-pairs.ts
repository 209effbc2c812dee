import { letters } from '../reprints/shingles';

/** Each pair of neighbouring letters, signs or digits of a line once, marks and spaces left out, without case. */
export function pairsOfCharacters(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const line of text.split('\n')) {
    const signs = letters(line);
    for (let i = 0; i + 2 <= signs.length; i += 1) pairs.add(signs.slice(i, i + 2));
  }
  return pairs;
}
