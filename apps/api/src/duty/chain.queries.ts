import { type CallableUnit, callChain } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** Whom an alert about something in `scope` calls now, one after another: account ids. */
export async function chainOf(
  tx: Pick<EntityManager, 'query'>,
  scope: string,
): Promise<readonly number[]> {
  const units = await tx.query<CallableUnit[]>(
    `SELECT
       coalesce((SELECT array_agg(a.id ORDER BY n) FROM duty_shift s, unnest(s.people) WITH ORDINALITY p (id, n)
          JOIN account a ON a.id = p.id AND a.disabled_at IS NULL
          WHERE s.unit_id = unit.id AND s.from_at <= huixiang_now() AND huixiang_now() < s.to_at), '{}') AS "onDuty",
       ${staffOf('officer')} AS officers, ${staffOf('leader')} AS leaders
     FROM unit WHERE $1::text LIKE path || '%' ORDER BY length(path) DESC`,
    [scope],
  );
  return callChain(units);
}

const staffOf = (role: string) =>
  `ARRAY(SELECT id FROM account WHERE unit_id = unit.id AND role = '${role}' AND disabled_at IS NULL ORDER BY id)`;
