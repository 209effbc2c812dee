import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AlertState } from '@huixiang/contracts';

@Entity('alert')
export class AlertEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: number;
  @Column('bigint')
  eventId!: number;
  @Column('text')
  state!: AlertState;
  @Column('timestamptz')
  raisedAt!: Date;
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
  @Column('int', { nullable: true })
  settledBy!: number | null;
  @Column('text', { nullable: true })
  settleReason!: string | null;
  @Column('timestamptz', { nullable: true })
  snoozedUntil!: Date | null;
  @Column('timestamptz', { nullable: true, default: () => 'huixiang_now()' })
  nextCallAt!: Date | null;
  @Column('int', { array: true, nullable: true })
  callChain!: number[] | null;
  @Column('int', { default: 0 })
  calls!: number;
  @Column('boolean', { default: false })
  callGrave!: boolean;
}
