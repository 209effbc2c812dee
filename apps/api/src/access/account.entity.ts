import type { Role } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('text')
  login!: string;
  @Column('text')
  name!: string;
  @Column('int')
  unitId!: number;
  @Column('text')
  role!: Role;
  @Column('text')
  passwordHash!: string;
  @Column('boolean')
  passwordDue!: boolean;
  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;
}
