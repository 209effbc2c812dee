/** A sparse vector: term → weight. */
export type TermVector = Readonly<Record<string, number>>;
