import { NEVER_PUBLISHED, lintPrivacy } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';

interface Attachment {
  readonly releaseId: number;
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: string | null;
}

/** The files that go with releases as they stand, by release. */
export async function attachmentsOf(
  tx: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Attachment[]>> {
  const rows = await tx.query<Attachment[]>(
    `SELECT release_id AS "releaseId", id, name, octet_length(bytes) AS size, sha256, content
     FROM release_attachment WHERE release_id = ANY ($1::int[]) AND to_version IS NULL ORDER BY id`,
    [ids],
  );
  const grouped = new Map<number, Attachment[]>();
  for (const row of rows) grouped.set(row.releaseId, [...(grouped.get(row.releaseId) ?? []), row]);
  return grouped;
}

/** Kinds of what a file says of persons; null where it cannot be read. */
export function findingsOf(content: string | null): readonly string[] | null {
  return content === null ? null : [...new Set(lintPrivacy(content).map(({ kind }) => kind))];
}

/** Whether a kind is never published, for any reason. */
export function isNever(kind: string): boolean {
  return (NEVER_PUBLISHED as readonly string[]).includes(kind);
}
