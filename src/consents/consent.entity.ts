import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { LegalCase } from '../cases/case.entity.js';
import { Person } from '../people/person.entity.js';
import { ConsentWithdrawal } from './consent-withdrawal.entity.js';
import type { ConsentMode, Giver, Purpose } from './consents.rules.js';

/**
 * One answer to one question: yes or no, that day, in that way, in that language. It is never edited, for it is
 * the proof of what was said; a later answer or a withdrawal stands after it.
 */
@Entity('consent')
@Unique(['caseId', 'number'])
export class Consent {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  @Column('varchar', { length: 36 }) personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  /** From 1 within the case, in the order of recording. */
  @Column('integer') number: number;
  @Column('varchar', { length: 40 }) purpose: Purpose;
  @Column('boolean') given: boolean;
  @Column('varchar', { length: 10 }) saidOn: string;
  @Column('varchar', { length: 20 }) mode: ConsentMode;
  /** BCP 47: the language in which it was explained and answered. */
  @Column('varchar', { length: 35 }) language: string;
  @Column('varchar', { length: 120, nullable: true }) interpreter: string | null;
  /** Which text was read to her. */
  @Column('varchar', { length: 40, nullable: true }) noticeVersion: string | null;
  /** A minor assents herself; whoever represents her answers too, in a row of that person's own. */
  @Column('varchar', { length: 20 }) givenBy: Giver;
  @Column('varchar', { length: 120, nullable: true }) representative: string | null;
  @Column('varchar', { length: 36 }) collectedBy: string;
  @Column('varchar', { length: 24 }) recordedAt: string;
  @OneToOne(() => ConsentWithdrawal, (withdrawal) => withdrawal.consent)
  withdrawal?: Relation<ConsentWithdrawal> | null;
}
