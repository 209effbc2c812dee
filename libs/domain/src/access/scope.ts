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
