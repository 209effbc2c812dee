import { DomainError, type Field, type UnitKind } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

export interface InsertedUnit {
  readonly id: number;
  readonly path: string;
}

/** Inserts a unit below `parent`, or above all others. */
export async function insertUnit(
  tx: EntityManager,
  parent: InsertedUnit | null,
  unit: {
    readonly name: string;
    readonly kind: UnitKind;
    readonly placeCode: string;
    readonly fields?: readonly Field[];
    readonly vertical?: boolean;
  },
): Promise<InsertedUnit> {
  const { name, kind, placeCode, fields = [], vertical = false } = unit;
  const [row] = await tx.query<InsertedUnit[]>(
    `WITH next AS (SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id)
     INSERT INTO unit (id, name, kind, parent_id, path, place_code, vertical, fields) OVERRIDING SYSTEM VALUE
     SELECT id, $1, $2, $3, $4 || id || '/', $5, $6, $7 FROM next RETURNING id, path`,
    [name, kind, parent?.id ?? null, parent?.path ?? '/', placeCode, vertical, fields],
  );
  if (row === undefined) throw new Error(`unit ${name} was not inserted`);
  return row;
}

export interface NamedUnit {
  readonly id: number;
  readonly name: string;
  readonly path: string;
}

/** @throws DomainError unit.not_found */
export async function unitOf(tx: EntityManager, id: number): Promise<NamedUnit> {
  const [unit] = await tx.query<NamedUnit[]>('SELECT id, name, path FROM unit WHERE id = $1', [id]);
  if (unit === undefined) throw new DomainError('unit.not_found', { id });
  return unit;
}
