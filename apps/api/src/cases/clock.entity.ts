import type { AnchorKind, Duty, NoticeKind } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('clock')
export class ClockEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('int')
  caseId!: number;
  @Column('text')
  ruleId!: string;
  @Column('text')
  duty!: Duty;
  @Column('text')
  basis!: string;
  @Column('numeric', { precision: 6, scale: 2 })
  hours!: number;
  @Column('text')
  anchorKind!: AnchorKind;
  @Column('timestamptz')
  anchorAt!: Date;
  @Column('timestamptz')
  dueAt!: Date;
  @Column('timestamptz', { nullable: true })
  metAt!: Date | null;
  @Column('text', { nullable: true })
  notice!: NoticeKind | null;
  @Column('timestamptz', { nullable: true })
  nextNoticeAt!: Date | null;
}
