import equal from 'fast-deep-equal';
import { z } from 'zod';

/**
 * Items that are read again and again while few of them change: one that says what it said before is the same object as
 * before, neither checked nor drawn anew. Of thousands a check takes a tenth of a second, in which no key is answered.
 * @param item of what it says nothing is made anew, or each is checked every time
 */
export function remembered<T extends z.ZodType<{ readonly id: number }>>(item: T) {
  let known: ReadonlyMap<unknown, z.infer<T>> = new Map();
  return z.array(z.looseObject({ id: z.unknown() })).transform((items) => {
    const values = items.map((said) => {
      const before = known.get(said.id);
      return before !== undefined && equal(before, said) ? before : item.parse(said);
    });
    known = new Map(values.map((value) => [value.id, value]));
    return values;
  });
}
