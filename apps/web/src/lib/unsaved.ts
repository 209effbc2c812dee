import type { z } from 'zod';

/** Before the names under which a tab keeps what was not saved yet. */
const PREFIX = 'huixiang.unsaved.';

export function keepUnsaved(name: string, value: unknown): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function dropUnsaved(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** What lies there; null of nothing, or of nothing that can be read. */
export function unsaved<T extends z.ZodType>(name: string, schema: T): z.infer<T> | null {
  try {
    return (
      schema.safeParse(JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null')).data ?? null
    );
  } catch {
    return null;
  }
}

/** When a person leaves, nothing of theirs stays. */
export function forgetUnsaved(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
