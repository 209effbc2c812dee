import type { AlikeCases, AlikeQuery } from '@huixiang/contracts';
import { alikeByTitle } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** Days for which a closed case is still offered: the same matter comes again within weeks or not at all. */
const OFFERED_DAYS = 60;
const MAX_LOOKED_AT = 5000;
const MAX_OFFERED = 5;

type Row = Omit<AlikeCases[number], 'openedAt' | 'closedAt'> & {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly sameEvent: boolean;
};

/** Cases within `scope` that may be about the same: that of the message's event first, then by their titles. */
export async function alikeCases(
  tx: EntityManager,
  scope: string,
  { title, articleId, except }: AlikeQuery,
): Promise<AlikeCases> {
  const rows = await tx.query<Row[]>(
    `SELECT c.id, c.number, c.title, u.name AS unit, c.opened_at AS "openedAt", c.closed_at AS "closedAt",
       coalesce(c.event_id = (SELECT event_id FROM article WHERE id = $2), false) AS "sameEvent"
     FROM response_case c JOIN unit u ON u.id = c.unit_id
     WHERE u.path LIKE $1 || '%' AND c.merged_into IS NULL AND c.id IS DISTINCT FROM $3
       AND (c.closed_at IS NULL OR c.closed_at > huixiang_now() - make_interval(days => ${OFFERED_DAYS}))
     ORDER BY c.opened_at DESC LIMIT ${MAX_LOOKED_AT}`,
    [scope, articleId ?? null, except ?? null],
  );
  const same = rows.filter(({ sameEvent }) => sameEvent);
  const alike = alikeByTitle(title, rows).filter(({ sameEvent }) => !sameEvent);
  return [...same, ...alike].slice(0, MAX_OFFERED).map(({ sameEvent: _, ...row }) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}
