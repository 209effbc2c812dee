/** Letters a name needs before another may be told by beginning with it. */
const TELLING = 3;

/** Whether two names are of one outlet: the same, or one with the other's before it (云岫日报, 云岫日报社). */
export function isSameOutlet(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= TELLING && long.startsWith(short));
}
