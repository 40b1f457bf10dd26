import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { LegalCase } from './case.entity.js';

export const PERSON_ROLES = ['complainant', 'witness', 'relative'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** A person in a case, with her part in it. People are many-to-many with cases; a case may have none yet. */
@Entity('case_person')
@Unique(['caseId', 'personId'])
@Index(['personId'])
export class CasePerson {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  @Column('varchar', { length: 36 }) personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @Column('integer') position: number;
  @Column('varchar', { length: 20 }) role: PersonRole;
  /** What she suffered and lost besides injuries, in the team's words. */
  @Column('text', { nullable: true }) suffered: string | null;
}
