import type { EntityManager } from 'typeorm';

/** A clock stops on proof: an address where it can be read, or a file that shows it, kept since it might appear. */
export async function hasEvidence(
  tx: EntityManager,
  releaseId: number,
  since: Date | null,
): Promise<boolean> {
  const [kept] = await tx.query<unknown[]>(
    `SELECT FROM release_evidence WHERE release_id = $1 AND kind = 'file' AND sha256 IS NOT NULL AND at >= $2 LIMIT 1`,
    [releaseId, since],
  );
  return kept !== undefined;
}
