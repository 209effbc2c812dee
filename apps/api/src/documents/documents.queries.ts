import type { DocumentView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';

/** The documents made of a case, the newest first. */
export async function documentsOf(tx: EntityManager, caseId: number): Promise<DocumentView[]> {
  const rows = await tx.query<(Omit<DocumentView, 'madeAt'> & { madeAt: Date })[]>(
    `SELECT d.id, d.kind, d.name, d.sha256, d.made_at AS "madeAt", account.name AS "madeBy"
     FROM case_document d JOIN account ON account.id = d.made_by WHERE d.case_id = $1 ORDER BY d.made_at DESC, d.id DESC`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}
