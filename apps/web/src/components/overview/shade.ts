/** Steps of a shade; the first is nothing at all. */
const STEPS = 5;

/**
 * How deep a place is coloured: 0 of nothing, else 1 to 4 by the root of its share of the most, so that a
 * few voices are still seen beside many.
 */
export function shadeOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(STEPS - 1, Math.ceil(Math.sqrt(value / most) * (STEPS - 1)));
}
