import type { ClockStart, Duty, LimitUnit, NoticeKind } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('clock')
export class ClockEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('int')
  caseId!: number;
  @Column('text')
  ruleId!: string;
  /** A duty that comes again: after each release, or in a case opened again. */
  @Column('int')
  round!: number;
  @Column('text')
  duty!: Duty;
  @Column('text')
  basis!: string;
  /** The limit as the rule of its day had it, without what it was extended by. */
  @Column('numeric', { precision: 8, scale: 2 })
  amount!: number;
  @Column('text')
  unit!: LimitUnit;
  @Column('text')
  anchorKind!: ClockStart;
  @Column('timestamptz')
  anchorAt!: Date;
  @Column('timestamptz')
  dueAt!: Date;
  @Column('timestamptz', { nullable: true })
  metAt!: Date | null;
  /** When its case was closed without it. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  @Column('text', { nullable: true })
  notice!: NoticeKind | null;
  @Column('timestamptz', { nullable: true })
  nextNoticeAt!: Date | null;
  /** How much longer it may be made in all; null: it may not. */
  @Column('numeric', { precision: 8, scale: 2, nullable: true })
  extension!: number | null;
  @Column('boolean')
  pausable!: boolean;
  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;
}
