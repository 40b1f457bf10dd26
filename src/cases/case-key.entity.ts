import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { LegalCase } from './case.entity.js';

/** The case's own age identity, sealed by the vault. Erasing this row erases the case's files. */
@Entity('case_key')
export class CaseKeyRow {
  /** The case's id. */
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @OneToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'id' })
  legalCase?: Relation<LegalCase>;
  @Column('text') identitySealed: string;
}
