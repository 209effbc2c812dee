import { fourDecimals } from './four-decimals';

/**
 * Terms, each once, and what each weighs: a `TermVector` that is only written down and not looked into. The engine keeps
 * an object of any properties as a hash table, which took a twentieth of the analysis.
 */
export type WeighedTerms = readonly (readonly [term: string, weight: number])[];

/** Brought to unit length, each weight in four decimals. */
export function unitVector(terms: WeighedTerms): WeighedTerms {
  let squares = 0;
  for (const [, weight] of terms) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return terms.map(([term, weight]) => [term, fourDecimals(weight / length)]);
}
