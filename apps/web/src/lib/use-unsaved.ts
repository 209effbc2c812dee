import { useState } from 'react';
import type { z } from 'zod';
import { useSession } from './session';
import { dropUnsaved, keepUnsaved, unsaved } from './unsaved';

/** What was written and not saved, as it lies in the tab. */
export interface Unsaved<T> {
  /** What an earlier writing of the same left here; null where it left nothing. */
  readonly found: T | null;
  readonly keep: (value: T) => void;
  /** Whether anything lies there now. */
  readonly isKept: () => boolean;
  /** It was saved, or is not wanted. */
  readonly drop: () => void;
}

/**
 * Keeps what a person writes for as long as the tab is open: neither a reload, nor Back, nor a closed drawer, nor a
 * session that ended meanwhile loses it. Of each person apart, and gone with the tab: others may sit at this machine.
 */
export function useUnsaved<T extends z.ZodType>(name: string, schema: T): Unsaved<z.infer<T>> {
  const own = `${useSession()?.login ?? ''}.${name}`;
  const [found] = useState(() => unsaved(own, schema));
  return {
    found,
    keep: (value) => keepUnsaved(own, value),
    isKept: () => unsaved(own, schema) !== null,
    drop: () => dropUnsaved(own),
  };
}
