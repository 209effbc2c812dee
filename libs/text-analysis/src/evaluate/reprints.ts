import { isReprint } from '../reprints/shingles';
import { PROPOSED_WITHIN, hammingDistance, simHash } from '../reprints/sim-hash';
import { readSet } from '../train/material';

interface Document {
  readonly doc: string;
  readonly title: string;
  readonly text: string;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly jaccard5: number;
}

const FROM = [0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * `npm run evaluate -- reprints`: every two documents of the near-duplicate set, as the placer would compare
 * them. Pairs the set knows nothing of share less than three tenths.
 */
function main(): void {
  const documents = readSet<Document>('neardup/dev.docs');
  const known = new Map(
    readSet<Pair>('neardup/dev.pairs').map(({ a, b, jaccard5 }) => [`${a} ${b}`, jaccard5]),
  );
  const prints = documents.map(({ text }) => simHash(text));
  const compared = documents.flatMap(({ doc, title, text }, i) =>
    documents.slice(i + 1).flatMap((other, j) => {
      const truth = known.get(`${doc} ${other.doc}`) ?? known.get(`${other.doc} ${doc}`) ?? 0;
      const proposed = hammingDistance(prints[i]!, prints[i + 1 + j]!) <= PROPOSED_WITHIN;
      if (!proposed && truth === 0) return [];
      const decided =
        proposed && isReprint({ title, body: text }, { title: other.title, body: other.text });
      return [{ truth, proposed, decided }];
    }),
  );
  const count = (of: (typeof compared)[number][]) => of.length;
  const decided = compared.filter((pair) => pair.decided);
  console.log(
    `${documents.length} documents, ${known.size} known pairs, ${count(compared.filter((pair) => pair.proposed))} proposed, ${decided.length} decided`,
  );
  console.table(
    FROM.map((from) => {
      const right = compared.filter((pair) => pair.truth >= from);
      const both = count(right.filter((pair) => pair.decided));
      return {
        'reprint from': from,
        pairs: right.length,
        proposed: share(count(right.filter((pair) => pair.proposed)), right.length),
        recall: share(both, right.length),
        precision: share(both, decided.length),
      };
    }),
  );
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}

main();
