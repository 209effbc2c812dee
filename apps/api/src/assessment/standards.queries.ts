import type { StandardView } from '@huixiang/contracts';
import { beijingDay } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

type Row = Omit<StandardView, 'setAt'> & { readonly setAt: Date };

/** Every standard there was, the newest first. */
export async function readStandards(tx: EntityManager): Promise<StandardView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT s.id, s.valid_from::text AS "validFrom", s.standard, s.basis, s.set_at AS "setAt", account.name AS "setBy"
     FROM assessment_standard s LEFT JOIN account ON account.id = s.set_by ORDER BY s.valid_from DESC, s.id DESC`,
  );
  return rows.map((row) => ({ ...row, setAt: row.setAt.toISOString() }));
}

/** The standard of a period: the one in force on its last day; `to` is its end, exclusive. */
export async function standardOf(tx: EntityManager, to: Date): Promise<StandardView> {
  const last = beijingDay(new Date(to.getTime() - 1));
  const standard = (await readStandards(tx)).find(({ validFrom }) => validFrom <= last);
  if (standard === undefined) throw new Error(`no standard of assessment before ${last}`);
  return standard;
}
