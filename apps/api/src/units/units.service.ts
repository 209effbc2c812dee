import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PlaceView, UnitName } from '@huixiang/contracts';
import { DomainError, isWithinScope } from '@huixiang/domain';
import { Like, Repository } from 'typeorm';
import { UnitEntity } from './unit.entity';

@Injectable()
export class UnitsService {
  constructor(@InjectRepository(UnitEntity) private readonly units: Repository<UnitEntity>) {}

  /** The unit at `path` and all below it, in tree order. */
  async within(path: string): Promise<UnitEntity[]> {
    return this.units.find({ where: { path: Like(`${path}%`) }, order: { id: 'ASC' } });
  }

  async directory(): Promise<UnitName[]> {
    return this.units.query('SELECT id, name FROM unit ORDER BY path');
  }

  /** Every division, a parent before its children. */
  async places(): Promise<PlaceView[]> {
    return this.units.query(
      'SELECT code, name, parent_code AS "parentCode" FROM place ORDER BY code',
    );
  }

  /** A unit within `scope`; one outside it is as unknown as one that does not exist. */
  async get(id: number, scope: string): Promise<UnitEntity> {
    const unit = await this.units.findOneBy({ id });
    if (unit === null || !isWithinScope(scope, unit.path))
      throw new DomainError('unit.not_found', { id });
    return unit;
  }
}
