import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { LegalCase } from './case.entity.js';

export const DUTIES = ['jurist', 'intern', 'staff'] as const;
export type Duty = (typeof DUTIES)[number];

/** Somebody on the team of a case. Whoever is not on it does not know that the case exists. */
@Entity('case_member')
@Unique(['caseId', 'accountId'])
@Index(['accountId'])
export class CaseMember {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  @Column('varchar', { length: 36 }) accountId: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
  @Column('varchar', { length: 20 }) duty: Duty;
  @Column('varchar', { length: 24 }) addedAt: string;
}
