import type { z } from 'zod';
import { stored } from './stored';

/** Before the names under which a tab keeps what was not saved yet. */
const PREFIX = 'huixiang.unsaved.';

export function keepUnsaved(name: string, value: unknown): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function dropUnsaved(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

export function unsaved<T extends z.ZodType>(name: string, schema: T): z.infer<T> | null {
  return stored(sessionStorage, PREFIX + name, schema);
}

/** When a person leaves, nothing of theirs stays. */
export function forgetUnsaved(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
