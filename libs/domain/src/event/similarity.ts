/** A sparse vector: term → weight. */
export type TermVector = Readonly<Record<string, number>>;

/** Cosine of the angle between two term vectors, in [0, 1]; 0 where either is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  let dot = 0;
  for (const [term, weight] of Object.entries(a)) dot += weight * (b[term] ?? 0);
  const norm = length(a) * length(b);
  return norm === 0 ? 0 : dot / norm;
}

function length(vector: TermVector): number {
  let sum = 0;
  for (const weight of Object.values(vector)) sum += weight * weight;
  return Math.sqrt(sum);
}

/** The mean of a centroid of `count` members and one more, its heaviest `keep` terms. */
export function foldIn(
  centroid: TermVector,
  count: number,
  added: TermVector,
  keep = 60,
): TermVector {
  const mean: Record<string, number> = {};
  for (const [term, weight] of Object.entries(centroid))
    mean[term] = (weight * count) / (count + 1);
  for (const [term, weight] of Object.entries(added)) {
    mean[term] = (mean[term] ?? 0) + weight / (count + 1);
  }
  const heaviest = Object.entries(mean).sort(
    ([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1),
  );
  return Object.fromEntries(heaviest.slice(0, keep));
}
