/**
 * A weight of a vector of unit length or a probability, in four decimals: a cosine moves by less than 0.001, a person is
 * shown two, and it is half as long to write, to send, to read and to keep.
 */
export function fourDecimals(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
