import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';
import type { Gazetteer } from '../places/gazetteer';
import type { Word } from '../segmentation/word';
import { pairsOfCharacters } from './character-pairs';
import { type WeighedTerms, unitVector } from './weighed-terms';

/** Nothing is a pair across it. */
const BREAK = '\n';

let weights: ReadonlyMap<string, number> | null = null;

/**
 * A headline by its pairs of characters, weighed by how rare each is, of unit length. Headlines of one happening share
 * names the dictionary does not know (鸣鸣很忙) and say the rest in words of their own; pairs see both. Names of places
 * are left out, as of terms.
 */
export function headlineVector(title: readonly Word[], gazetteer: Gazetteer): WeighedTerms {
  weights ??= read();
  const rarest = weights.get('*')!;
  const found: [string, number][] = [];
  for (const pair of pairsOfCharacters(withoutPlaces(title, gazetteer)))
    found.push([pair, weights.get(pair) ?? rarest]);
  return unitVector(found);
}

/** A headline's own words, a mark in place of each place. */
function withoutPlaces(title: readonly Word[], gazetteer: Gazetteer): string {
  return title.map((word) => (gazetteer.isName(word) ? BREAK : word.text)).join('');
}

function read(): ReadonlyMap<string, number> {
  const lines = readFileSync(join(MODEL, 'character-pairs.utf8'), 'utf8').split('\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}
