import type { Field, UnitKind } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

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
