import { type ReactNode, useDeferredValue } from 'react';

/**
 * What may be drawn a moment behind the rest: a key that moves a selection is answered at once, however much there is to
 * read beside it, and of what is passed quickly nothing is drawn. Until then the old stands, and what it does is done to the
 * old.
 */
export function Behind({ children }: { children: ReactNode }) {
  return useDeferredValue(children);
}
