import type { Field } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type UnitKind =
  'government' | 'department' | 'propaganda' | 'cyberspace' | 'police' | 'telecom';

@Entity('unit')
export class UnitEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('text')
  name!: string;
  @Column('text')
  kind!: UnitKind;
  @Column('int', { nullable: true })
  parentId!: number | null;
  @Column('text')
  path!: string;
  @Column('text')
  placeCode!: string;
  @Column('boolean')
  vertical!: boolean;
  @Column('text', { array: true })
  fields!: Field[];
}
