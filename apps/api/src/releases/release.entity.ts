import type { Channel, ElementFinding, ReleaseKind } from '@huixiang/domain';
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
  /** Whether it was looked for among the articles that were there before it. */
  @Column('boolean', { default: false })
  sought!: boolean;
}
