import type { CaseOrigin, Category, EventLevel, Field, RoutingSuggestion } from '@huixiang/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('response_case')
export class CaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  id!: number;
  @Column('text')
  number!: string;
  /** The event that is followed for it; null where it came another way. */
  @Column('bigint', { nullable: true })
  eventId!: number | null;
  @Column('text')
  title!: string;
  /** Of opinion (舆情等级): a local scale. */
  @Column('text')
  level!: EventLevel;
  /** Of the event itself, by statute (突发事件等级); null of what is no emergency. National limits hang on this one. */
  @Column('text', { nullable: true })
  eventLevel!: EventLevel | null;
  @Column('text')
  origin!: CaseOrigin;
  /** Number of the superior's instruction (交办文号). */
  @Column('text', { nullable: true })
  instruction!: string | null;
  /** Untrue information that gravely harms order: its clues go to the police while one responds. */
  @Column('boolean')
  rumour!: boolean;
  @Column('text', { array: true })
  categories!: Category[];
  @Column('text', { nullable: true })
  field!: Field | null;
  @Column('int')
  unitId!: number;
  @Column('jsonb')
  routing!: RoutingSuggestion;
  @Column('timestamptz', { nullable: true })
  occurredAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  firstPublicAt!: Date | null;
  @Column('timestamptz')
  detectedAt!: Date;
  @Column('timestamptz')
  openedAt!: Date;
  @Column('int')
  openedBy!: number;
  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;
  @Column('int', { nullable: true })
  acceptedBy!: number | null;
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
  @Column('int', { nullable: true })
  closedBy!: number | null;
  @Column('text', { nullable: true })
  closeReason!: string | null;
  /** When it was taken up again last. */
  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;
  /** The case it goes on in. */
  @Column('int', { nullable: true })
  mergedInto!: number | null;
}
