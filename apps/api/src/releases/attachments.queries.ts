import { NEVER_PUBLISHED } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';

interface Attachment {
  readonly releaseId: number;
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Kinds of what it says of persons; null where it cannot be read. */
  readonly personal: string[] | null;
}

/** The files that go with releases as they stand, by release. */
export async function attachmentsOf(
  tx: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Attachment[]>> {
  const rows = await tx.query<Attachment[]>(
    `SELECT release_id AS "releaseId", id, name, octet_length(bytes) AS size, sha256, personal
     FROM release_attachment WHERE release_id = ANY ($1::int[]) AND to_version IS NULL ORDER BY id`,
    [ids],
  );
  const grouped = new Map<number, Attachment[]>();
  for (const row of rows) grouped.set(row.releaseId, [...(grouped.get(row.releaseId) ?? []), row]);
  return grouped;
}

/** Whether a kind is never published, for any reason. */
export function isNever(kind: string): boolean {
  return (NEVER_PUBLISHED as readonly string[]).includes(kind);
}
