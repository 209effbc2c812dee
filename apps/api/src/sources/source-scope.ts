import { DomainError } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { ROOT_PATH } from '../units/root-path';

/** Whose source it is: of the government of its place; one of no place is the topmost unit's. */
const OWNER_PATH = (place: string) =>
  `coalesce((SELECT path FROM unit WHERE kind = 'government' AND place_code = ${place} ORDER BY id LIMIT 1), ${ROOT_PATH})`;

/** Whether a source is managed within the scope in parameter `$1`. Everybody reads all of them. */
export const SOURCE_IN_SCOPE = `${OWNER_PATH('source.place_code')} LIKE $1 || '%'`;

/** @throws `source.not_yours` where a unit beside or above the actor's manages the source */
export async function refuseForeign(tx: EntityManager, id: number, actor: Actor): Promise<void> {
  const [row] = await tx.query<{ managed: boolean }[]>(
    `SELECT ${SOURCE_IN_SCOPE} AS managed FROM source WHERE id = $2`,
    [actor.unit.path, id],
  );
  if (row?.managed === false) throw new DomainError('source.not_yours', { id });
}

/** The place of a new source: as given where it lies within the actor's scope; their own where none is. */
export async function placeWithin(
  tx: EntityManager,
  given: string | null,
  actor: Actor,
): Promise<string | null> {
  const [row] = await tx.query<{ managed: boolean; own: string | null }[]>(
    `SELECT ${OWNER_PATH('$2::text')} LIKE $1 || '%' AS managed,
       (SELECT place_code FROM unit WHERE id = $3) AS own`,
    [actor.unit.path, given, actor.unit.id],
  );
  if (row?.managed === true) return given;
  if (given === null) return row?.own ?? null;
  throw new DomainError('source.not_yours', { placeCode: given });
}
