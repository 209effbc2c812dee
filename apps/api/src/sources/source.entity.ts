import type { OutletTier } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('source')
export class SourceEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('text')
  name!: string;
  @Column('text')
  url!: string;
  @Column('text')
  tier!: OutletTier;
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
}
