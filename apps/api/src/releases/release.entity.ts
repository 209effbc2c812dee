import type { Channel, ElementFinding, ReleaseKind, WithdrawalCause } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('release')
export class ReleaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('int')
  caseId!: number;
  @Column('text')
  kind!: ReleaseKind;
  @Column('text')
  channel!: Channel;
  @Column('text')
  title!: string;
  @Column('text')
  body!: string;
  /** Ids of the units that publish it together. */
  @Column('int', { array: true, default: [] })
  cosigners!: number[];
  @Column('text', { nullable: true })
  url!: string | null;
  @Column('int')
  draftedBy!: number;
  @Column('timestamptz')
  draftedAt!: Date;
  @Column('int', { nullable: true })
  publishedBy!: number | null;
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
  @Column('jsonb', { nullable: true })
  elements!: ElementFinding[] | null;
  @Column('text', { nullable: true })
  exception!: string | null;
  /** Of the text as it stands; each change makes the next. */
  @Column('int', { default: 1 })
  version!: number;
  /** When this version was handed in for review. */
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
  @Column('int', { nullable: true })
  submittedBy!: number | null;
  /** When it was entered that it appeared. */
  @Column('timestamptz', { nullable: true })
  enteredAt!: Date | null;
  /** The release it corrects. */
  @Column('int', { nullable: true })
  corrects!: number | null;
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
  @Column('int', { nullable: true })
  withdrawnBy!: number | null;
  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
  @Column('text', { nullable: true })
  withdrawalCause!: WithdrawalCause | null;
  /** Whether it was looked for among the articles that were there before it. */
  @Column('boolean', { default: false })
  sought!: boolean;
}
