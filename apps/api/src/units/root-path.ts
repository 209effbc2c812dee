import type { EntityManager } from 'typeorm';

/** Whose path is above all others: the scope of what concerns nobody below in particular. */
export const ROOT_PATH = `(SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1)`;

/** The path of the unit above all others; `/` where there is none yet. */
export async function rootPath(tx: EntityManager): Promise<string> {
  const [root] = await tx.query<{ path: string | null }[]>(`SELECT ${ROOT_PATH} AS path`);
  return root?.path ?? '/';
}
