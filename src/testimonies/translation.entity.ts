import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type { RecordLanguage } from './testimony.rules.js';
import { Testimony } from './testimony.entity.js';
import type { TranslationStatus } from './translation.workflow.js';

export const TRANSLATION_KINDS = ['free', 'sworn'] as const;
export type TranslationKind = (typeof TRANSLATION_KINDS)[number];

/** What one version of a testimony says in French or English: a draft until a second person has read both. */
@Entity('translation')
@Index(['testimonyId'])
@Index(['status', 'changedAt'])
export class Translation {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) testimonyId: string;
  @ManyToOne(() => Testimony, { nullable: false })
  @JoinColumn({ name: 'testimony_id' })
  testimony?: Relation<Testimony>;
  /** Which version of the testimony it translates. */
  @Column('integer') testimonyNumber: number;
  @Column('varchar', { length: 2 }) language: RecordLanguage;
  /** By a volunteer, or by an expert sworn before a court of appeal. */
  @Column('varchar', { length: 20 }) kind: TranslationKind;
  /** Her name as it is printed; she may have no account. */
  @Column('varchar', { length: 120 }) translator: string;
  @Column('varchar', { length: 20 }) status: TranslationStatus;
  /** Which version of its own text stands now, from 1. */
  @Column('integer') textNumber: number;
  @Column('varchar', { length: 36 }) enteredBy: string;
  @Column('varchar', { length: 24 }) createdAt: string;
  @Column('varchar', { length: 24 }) changedAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
}
