import type { z } from 'zod';

/** What lies in a browser's storage under a key; null of nothing, or of nothing that can be read. */
export function stored<T extends z.ZodType>(
  storage: Storage,
  key: string,
  schema: T,
): z.infer<T> | null {
  try {
    return schema.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
