import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AddUnit, ChangeUnit, ManagedUnit } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { ensurePlace, renamePlace } from './place.queries';
import { UnitEntity } from './unit.entity';
import { insertUnit } from './unit.queries';
import { UnitsService } from './units.service';

/** Units as their administrator keeps them. None is ever removed: history refers to them. */
@Injectable()
export class ManagedUnitsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly units: UnitsService,
  ) {}

  /** The units of a subtree, a parent before its children, with how many people each has. */
  async list(scope: string): Promise<ManagedUnit[]> {
    return this.database.query<ManagedUnit[]>(
      `SELECT unit.id, unit.name, unit.kind, unit.parent_id AS "parentId", unit.place_code AS "placeCode",
         place.name AS "placeName", unit.fields, unit.vertical, count(account.id)::int AS people
       FROM unit JOIN place ON place.code = unit.place_code LEFT JOIN account ON account.unit_id = unit.id
       WHERE unit.path LIKE $1 || '%' GROUP BY unit.id, place.name ORDER BY unit.id`,
      [scope],
    );
  }

  /** Adds a unit below another, and its division where that is new; its id. */
  async add(input: AddUnit, actor: Actor): Promise<number> {
    const { parentId, placeCode, placeName, ...unit } = input;
    return this.database.transaction(async (tx) => {
      await oneAtATime(tx);
      const parent = await this.units.get(parentId, actor.unit.path);
      await ensurePlace(tx, parent.placeCode, { code: placeCode, name: placeName });
      await refuseTwin(tx, { ...unit, id: null, parentId, placeCode });
      const { id, path } = await insertUnit(tx, parent, { ...unit, placeCode });
      await record(tx, await databaseNow(tx), {
        kind: 'unit.added',
        subject: { type: 'unit', id },
        scope: path,
        actor,
        data: { name: unit.name, kind: unit.kind, place: placeCode, under: parent.name },
      });
      return id;
    });
  }

  /** Changes what a unit is called and does; a government's division is renamed with it. */
  async change(id: number, input: ChangeUnit, actor: Actor): Promise<void> {
    const { placeName, ...unit } = input;
    await this.database.transaction(async (tx) => {
      await oneAtATime(tx);
      const known = await this.units.get(id, actor.unit.path);
      const changed = { ...known, ...unit };
      await refuseTwin(tx, changed);
      if (Object.keys(unit).length > 0) await tx.getRepository(UnitEntity).update(id, unit);
      if (placeName !== undefined) {
        // The other units of a place share its name; its government alone answers for it.
        if (changed.kind !== 'government')
          throw new DomainError('unit.place_taken', { code: known.placeCode });
        await renamePlace(tx, known.placeCode, placeName);
      }
      await record(tx, await databaseNow(tx), {
        kind: 'unit.changed',
        subject: { type: 'unit', id },
        scope: known.path,
        actor,
        data: { name: changed.name, fields: Object.keys(input) },
      });
    });
  }
}

/** Units are seldom changed: one change waits for the other, so that neither misses a twin. */
async function oneAtATime(tx: EntityManager): Promise<void> {
  await tx.query('LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE');
}

/** No two units of one name below the same, and one government a place: events are given to it. */
async function refuseTwin(
  tx: EntityManager,
  unit: Pick<UnitEntity, 'name' | 'kind' | 'parentId' | 'placeCode'> & { id: number | null },
): Promise<void> {
  const [found] = await tx.query<{ namesake: boolean }[]>(
    `SELECT name = $2 AND parent_id IS NOT DISTINCT FROM $3 AS namesake FROM unit
     WHERE id IS DISTINCT FROM $1
       AND ((name = $2 AND parent_id IS NOT DISTINCT FROM $3)
         OR ($4 = 'government' AND kind = 'government' AND place_code = $5))
     ORDER BY namesake DESC LIMIT 1`,
    [unit.id, unit.name, unit.parentId, unit.kind, unit.placeCode],
  );
  if (found === undefined) return;
  throw new DomainError(found.namesake ? 'unit.already_there' : 'unit.second_government');
}
