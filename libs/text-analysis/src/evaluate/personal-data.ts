import { compareCorpus } from '../personal-data/compare-corpus';
import { PERSONAL_DATA_CORPUS } from '../personal-data/corpus';

/** `npm run evaluate -- personal-data`: what the masker hides of our own corpus, and what it hides wrongly. */
function main(): void {
  const scores = compareCorpus();
  console.log(`${PERSONAL_DATA_CORPUS.length} lines`);
  console.table(
    scores.map(({ kind, there, masked, found, right }) => ({
      kind,
      there,
      recall: (masked / there).toFixed(3),
      found,
      precision: (right / found).toFixed(3),
    })),
  );
  const sum = (pick: (score: (typeof scores)[number]) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  console.log(`precision in all: ${(sum((s) => s.right) / sum((s) => s.found)).toFixed(4)}`);
}

main();
