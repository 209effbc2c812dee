import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';
import { buildDictionary } from '../segmentation/build-dictionary';
import { segment } from '../segmentation/segment';
import { writeDocumentFrequencies } from './document-frequencies';
import { PUBLIC_TEXTS, readAllTexts } from './material';

/** `npm run train`: learns everything under `model/` anew from ../shared/data. */
function main(): void {
  const { lines, found } = buildDictionary(readAllTexts());
  writeFileSync(join(MODEL, 'dictionary.utf8'), lines.join('\n') + '\n');
  console.log(`dictionary: ${lines.length} words, ${found.length} of them found in the texts`);
  const frequencies = join(MODEL, 'document-frequencies.utf8');
  if (!existsSync(frequencies)) writeFileSync(frequencies, '* 10\n');
  const documents = readAllTexts(PUBLIC_TEXTS).map(segment);
  console.log(`document frequencies: ${writeDocumentFrequencies(documents)} words`);
}

main();
