/** A sparse vector: ids of features, ascending by first appearance, each with its value. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** What a text is seen as by the linear models. */
export interface FeatureSettings {
  /** `present` counts a feature once however often it stands there, `logarithmic` as 1 + ln n. */
  readonly counting: 'present' | 'logarithmic';
  /** So many first characters are seen once more, apart: a message says there what it is about. 0 for none. */
  readonly headCharacters: number;
}

/** The four kinds of features, in the order of their ids. */
export const FEATURE_KINDS = ['word', 'pair', 'characters', 'head'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** Takes each feature of a text as it comes; `pair` joins two words by a space, the others are as they stand. */
export type FeatureVisitor = (kind: FeatureKind, feature: string) => void;

/**
 * Words, pairs of neighbours, and pairs of neighbouring characters: words say what, pairs turn them (不 好),
 * characters see what the dictionary does not know.
 * @param words a text's words without spaces
 */
export function visitFeatures(
  words: readonly string[],
  { headCharacters }: FeatureSettings,
  visit: FeatureVisitor,
): void {
  for (let i = 0; i < words.length; i += 1) {
    visit('word', words[i]!);
    if (i > 0) visit('pair', `${words[i - 1]} ${words[i]}`);
  }
  const text = words.join('');
  for (let i = 0; i + 2 <= text.length; i += 1) {
    const two = text.slice(i, i + 2);
    visit('characters', two);
    if (i + 2 <= headCharacters) visit('head', two);
  }
}
