import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { LegalCase } from '../cases/case.entity.js';
import { DossierExhibit } from './dossier-exhibit.entity.js';
import type { IdentityShown, TemplateKey } from './manifest.js';

/**
 * One dossier that was asked for, and once printed the very file: its number, its hash, from what it was made. What
 * is printed is never changed; printing again makes another one. Where it stands before that, its job says.
 */
@Entity('dossier')
@Unique(['caseId', 'number'])
@Index(['blobId'])
@Index(['requestedAt'])
@Index(['printedAt', 'id'])
export class Dossier {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  /** From 1 within the case. Given to what was printed only, so that a print called off leaves no gap. */
  @Column('integer', { nullable: true }) number: number | null;
  @Column('varchar', { length: 40 }) template: TemplateKey;
  @Column('varchar', { length: 2 }) language: 'fr';
  @Column('varchar', { length: 20 }) identity: IdentityShown;
  /** The parts of the letter that were typed (`Letter`), as JSON sealed with the case's key. */
  @Column('text') letterSealed: string;
  /** From exactly what it was printed (`Source[]`), as JSON: ids, versions and hashes only. */
  @Column('text') sources: string;
  @Column('integer', { nullable: true }) pages: number | null;
  /** On which page each section begins, by its key, as JSON: `{"complaint": 4}`. */
  @Column('text', { nullable: true }) sectionPages: string | null;
  @Column('integer', { nullable: true }) bytes: number | null;
  /** Of the PDF, in hex. */
  @Column('varchar', { length: 64, nullable: true }) sha256: string | null;
  @Column('varchar', { length: 40, nullable: true }) blobId: string | null;
  @Column('varchar', { length: 36 }) requestedBy: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'requested_by' })
  requester?: Relation<Account>;
  @Column('varchar', { length: 24 }) requestedAt: string;
  @Column('varchar', { length: 24, nullable: true }) printedAt: string | null;
  @OneToMany(() => DossierExhibit, (exhibit) => exhibit.dossier) exhibits?: Relation<DossierExhibit[]>;
}
