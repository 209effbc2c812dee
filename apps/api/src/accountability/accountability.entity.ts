import type { AccountabilityDecision, AccountabilityGround } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a breach was: the clock's own figures, copied so that the record stands by itself. */
export interface BreachEvidence {
  readonly duty: string;
  readonly basis: string;
  readonly anchorAt: string;
  readonly dueAt: string;
  /** When the unit was handed the case, and when it accepted: how much of the time was its own. */
  readonly openedAt?: string;
  readonly acceptedAt?: string | null;
}

@Entity('accountability')
export class AccountabilityEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('int')
  caseId!: number;
  @Column('int', { nullable: true })
  clockId!: number | null;
  @Column('int')
  unitId!: number;
  @Column('text')
  ground!: AccountabilityGround;
  @Column('jsonb')
  evidence!: BreachEvidence;
  @Column('timestamptz')
  proposedAt!: Date;
  @Column('text', { nullable: true })
  decision!: AccountabilityDecision | null;
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
  @Column('int', { nullable: true })
  decidedBy!: number | null;
  @Column('text', { nullable: true })
  reason!: string | null;
}
