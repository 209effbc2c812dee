import { DomainError } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/**
 * Makes the division where it does not exist yet, below `above`. One that exists must go by this name and
 * lie in `above`: nobody places a unit where its administrator has no say.
 */
export async function ensurePlace(
  tx: EntityManager,
  above: string,
  place: { readonly code: string; readonly name: string },
): Promise<void> {
  // Processes read all divisions again behind each statement that may have added one.
  const [known] = await tx.query<unknown[]>('SELECT FROM place WHERE code = $1', [place.code]);
  if (known === undefined)
    await tx.query(
      'INSERT INTO place (code, name, parent_code) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING',
      [place.code, place.name, above],
    );
  const [row] = await tx.query<{ fits: boolean }[]>(
    `WITH RECURSIVE up AS (
       SELECT code, parent_code FROM place WHERE code = $1 AND name = $2
       UNION ALL SELECT place.code, place.parent_code FROM place JOIN up ON place.code = up.parent_code)
     SELECT EXISTS (SELECT FROM up WHERE code = $3) AS fits`,
    [place.code, place.name, above],
  );
  if (row?.fits !== true) throw new DomainError('unit.place_taken', { code: place.code });
}

/** Gives a division another title: it was mistyped, or the division was renamed. */
export async function renamePlace(tx: EntityManager, code: string, name: string): Promise<void> {
  await tx.query('UPDATE place SET name = $2 WHERE code = $1', [code, name]);
}
