/**
 * A weight of a vector of unit length, in four decimals: a cosine moves by less than 0.001, and the vector is half as
 * long to write, to send, to read and to keep.
 */
export function fourDecimals(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
