import { z } from 'zod';

/**
 * Items that are read again and again while few of them change: one that says what it said before is the same object as
 * before, neither checked nor drawn anew. Of thousands a check takes a tenth of a second, in which no key is answered.
 */
export function remembered<T extends z.ZodType>(item: T) {
  let known: ReadonlyMap<string, z.infer<T>> = new Map();
  return z.array(z.unknown()).transform((items) => {
    const read = new Map<string, z.infer<T>>();
    const values = items.map((one) => {
      const text = JSON.stringify(one);
      const value = known.get(text) ?? item.parse(one);
      read.set(text, value);
      return value;
    });
    known = read;
    return values;
  });
}
