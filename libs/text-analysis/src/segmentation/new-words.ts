/** Least occurrences of a pair, and documents it stands in. */
const MIN_TIMES = 20;
const MIN_DOCUMENTS = 15;
/** Least pointwise mutual information, in bits: the pair comes 512 times as often as by chance. */
const MIN_INFORMATION = 9;
/** Least entropy of the words before and after, in bits: the pair stands in many surroundings. */
const MIN_ENTROPY = 3;
const MAX_CHARACTERS = 6;

const HAN = /^[\u4e00-\u9fff]+$/;

interface Candidate {
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
  readonly documents: Set<number>;
}

/**
 * Words the dictionary lacks: neighbours that come together far more often than chance (pointwise mutual
 * information) and in many surroundings (the smaller entropy of the words before and after). The
 * statistic of Huang and Powers, Chinese Word Segmentation Based on Contextual Entropy (PACLIC 2003).
 * @param documents each cut into words
 */
export function findNewWords(documents: readonly (readonly string[])[]): readonly string[] {
  const candidates = likelyPairs(documents);
  for (const [at, words] of documents.entries()) {
    for (let i = 1; i < words.length; i += 1) {
      const candidate = candidates.get(`${words[i - 1]}\t${words[i]}`);
      if (candidate === undefined) continue;
      bump(candidate.before, words[i - 2] ?? '^');
      bump(candidate.after, words[i + 1] ?? '$');
      candidate.documents.add(at);
    }
  }
  return [...candidates]
    .filter(
      ([, { before, after, documents: seen }]) =>
        seen.size >= MIN_DOCUMENTS && Math.min(entropy(before), entropy(after)) >= MIN_ENTROPY,
    )
    .map(([pair]) => pair.replace('\t', ''));
}

function likelyPairs(documents: readonly (readonly string[])[]): Map<string, Candidate> {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  let total = 0;
  for (const document of documents) {
    for (const [i, word] of document.entries()) {
      bump(words, word);
      total += 1;
      const last = document[i - 1];
      if (last === undefined || last.length + word.length > MAX_CHARACTERS) continue;
      if (HAN.test(word) && HAN.test(last)) bump(pairs, `${last}\t${word}`);
    }
  }
  const likely = new Map<string, Candidate>();
  for (const [pair, times] of pairs) {
    if (times < MIN_TIMES) continue;
    const [first = '', second = ''] = pair.split('\t');
    const chance = (words.get(first)! * words.get(second)!) / total;
    if (Math.log2(times / chance) >= MIN_INFORMATION)
      likely.set(pair, { before: new Map(), after: new Map(), documents: new Set() });
  }
  return likely;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function entropy(counts: ReadonlyMap<string, number>): number {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return -[...counts.values()].reduce((sum, n) => sum + (n / total) * Math.log2(n / total), 0);
}
