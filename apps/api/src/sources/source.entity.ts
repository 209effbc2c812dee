import type { SourceKind } from '@huixiang/contracts';
import type { OutletTier } from '@huixiang/domain';
import type { Problem, PublisherHints } from '@huixiang/feeds';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('source')
export class SourceEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('text')
  name!: string;
  @Column('text', { default: 'feed' })
  kind!: SourceKind;
  /** Null for a source that is not polled. */
  @Column('text', { nullable: true, unique: true })
  url!: string | null;
  @Column('text', { nullable: true })
  host!: string | null;
  @Column('text')
  zone!: string;
  @Column('text', { nullable: true })
  folder!: string | null;
  @Column('boolean')
  fullText!: boolean;
  @Column('text')
  tier!: OutletTier;
  /** People its account reaches, as its publisher states. */
  @Column('int', { nullable: true })
  readers!: number | null;
  @Column('text', { nullable: true })
  placeCode!: string | null;
  @Column('int')
  intervalSeconds!: number;
  @Column('timestamptz')
  nextCheckAt!: Date;
  @Column('timestamptz', { nullable: true })
  pausedAt!: Date | null;
  @Column('text', { nullable: true })
  etag!: string | null;
  @Column('text', { nullable: true })
  lastModified!: string | null;
  @Column('timestamptz', { nullable: true })
  lastCheckAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  lastSuccessAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  lastArticleAt!: Date | null;
  @Column('int')
  failuresInRow!: number;
  @Column('text', { nullable: true })
  failure!: string | null;
  @Column('text', { nullable: true })
  failureDetail!: string | null;
  @Column('int')
  articles!: number;
  @Column('float8', { nullable: true })
  itemRate!: number | null;
  @Column('jsonb')
  hints!: Partial<PublisherHints>;
  @Column('bytea', { nullable: true })
  documentHash!: Buffer | null;
  @Column('text', { nullable: true })
  movedTo!: string | null;
  @Column('int')
  movedSeen!: number;
  @Column('text', { nullable: true })
  pauseReason!: string | null;
  @Column('text', { nullable: true })
  format!: string | null;
  @Column('text', { nullable: true })
  encoding!: string | null;
  @Column('text', { nullable: true })
  reader!: string | null;
  @Column('jsonb')
  problems!: Problem[];
  @Column('text', { nullable: true })
  failureSample!: string | null;
  @Column('bytea', { nullable: true, unique: true })
  pushKeyHash!: Buffer | null;
  @Column('timestamptz')
  createdAt!: Date;
  /** What a publisher asked us to wait for (`Retry-After`). */
  @Column('timestamptz', { nullable: true })
  notBefore!: Date | null;
  /** Size of its last document: so much room is set aside for the next. */
  @Column('int', { nullable: true })
  documentBytes!: number | null;
}
