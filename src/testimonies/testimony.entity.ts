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
import { LegalCase } from '../cases/case.entity.js';
import { Person } from '../people/person.entity.js';
import type { Channel, RecordLanguage, TestimonyMode } from './testimony.rules.js';

/** A person's own account, and how it was taken. Its words stand in versions, none of which is ever changed. */
@Entity('testimony')
@Index(['caseId', 'takenOn'])
export class Testimony {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  @Column('varchar', { length: 36 }) personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @Column('varchar', { length: 10 }) takenOn: string;
  @Column('varchar', { length: 20 }) mode: TestimonyMode;
  /** BCP 47: what the person spoke or wrote. */
  @Column('varchar', { length: 35 }) language: string;
  /** ISO 15924, and the direction: the document's own, whatever the language's habit. */
  @Column('varchar', { length: 4 }) script: string;
  @Column('varchar', { length: 3 }) direction: 'ltr' | 'rtl';
  /** Set when it was interpreted: the language in which the record stands. */
  @Column('varchar', { length: 2, nullable: true }) recordLanguage: RecordLanguage | null;
  @Column('varchar', { length: 20, nullable: true }) channel: Channel | null;
  @Column('varchar', { length: 120, nullable: true }) interpreter: string | null;
  /** Whether it was read to her again and she confirmed it. */
  @Column('boolean') readBack: boolean;
  /** Which version of the text stands now, from 1. */
  @Column('integer') textNumber: number;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('varchar', { length: 24 }) createdAt: string;
  /** Counts every change, so that nobody overwrites another's; not the number of the text. */
  @VersionColumn({ type: 'integer' }) version: number;
}
