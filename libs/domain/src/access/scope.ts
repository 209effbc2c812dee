/**
 * Units form a tree; a unit's path is its ids from the root, each closed by a slash: `/1/12/`.
 * A person sees their own unit and everything below it.
 */
export function isWithinScope(scopePath: string, unitPath: string): boolean {
  return unitPath.startsWith(scopePath);
}

/** Whether a scope has nothing above it: what it sees is everything there is. */
export function isWholeScope(scopePath: string): boolean {
  return /^\/\d+\/$/.test(scopePath);
}

/** Whether somebody would judge their own unit, which nobody does but for the topmost, which has no one above it here. */
export function judgesOwn(actorPath: string, unitPath: string): boolean {
  return actorPath === unitPath && !isWholeScope(unitPath);
}

/** The lowest scope that holds all of the paths: of /1/12/ and /1/13/ it is /1/; of none, /. */
export function commonScope(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split('/').slice(1, -1));
  if (first === undefined) return '/';
  const end = first.findIndex((id, i) => others.some((other) => other[i] !== id));
  const common = end < 0 ? first : first.slice(0, end);
  return `/${common.map((id) => `${id}/`).join('')}`;
}
