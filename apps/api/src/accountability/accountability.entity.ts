import type {
  AccountabilityDecision,
  AccountabilityGround,
  Duty,
  ReleaseKind,
} from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a breach was: the clock's own figures, copied so that the record stands by itself. */
export interface BreachEvidence {
  readonly duty: Duty;
  readonly basis: string;
  readonly anchorAt: string;
  readonly dueAt: string;
  /** When the unit was handed the case, and when it accepted: how much of the time was its own. */
  readonly openedAt?: string;
  readonly acceptedAt?: string | null;
}

/** What a withdrawal was. The release itself, its text and its checks stand in the case. */
export interface WithdrawalEvidence {
  readonly release: string;
  readonly kind: ReleaseKind;
  readonly publishedAt: string;
  readonly withdrawnAt: string;
  readonly reason: string;
}

@Entity('accountability')
export class AccountabilityEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('int')
  caseId!: number;
  @Column('int', { nullable: true })
  clockId!: number | null;
  @Column('int', { nullable: true })
  releaseId!: number | null;
  @Column('int')
  unitId!: number;
  @Column('text')
  ground!: AccountabilityGround;
  @Column('jsonb')
  evidence!: BreachEvidence | WithdrawalEvidence;
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
  @Column('text', { nullable: true })
  statement!: string | null;
  @Column('timestamptz', { nullable: true })
  statedAt!: Date | null;
  @Column('int', { nullable: true })
  statedBy!: number | null;
  @Column('text', { nullable: true })
  tolerance!: string | null;
  @Column('text', { nullable: true })
  appeal!: string | null;
  @Column('timestamptz', { nullable: true })
  appealedAt!: Date | null;
  @Column('int', { nullable: true })
  appealedBy!: number | null;
  @Column('text', { nullable: true })
  appealDecision!: AccountabilityDecision | null;
  @Column('text', { nullable: true })
  appealReason!: string | null;
  @Column('text', { nullable: true })
  appealTolerance!: string | null;
  @Column('timestamptz', { nullable: true })
  appealDecidedAt!: Date | null;
  @Column('int', { nullable: true })
  appealDecidedBy!: number | null;
}
