import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { CaseDocument } from '../documents/document.entity.js';
import { Dossier } from './dossier.entity.js';

/** That a dossier went to the post or was handed over: under which number, on which day, and the slip that proves it. */
@Entity('dossier_posting')
@Unique(['dossierId'])
export class DossierPosting {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) dossierId: string;
  @ManyToOne(() => Dossier, { nullable: false })
  @JoinColumn({ name: 'dossier_id' })
  dossier?: Relation<Dossier>;
  /** Of the registered letter, as it was typed; sealed with the case's key at `placeOfNumber`. */
  @Column('text', { nullable: true }) numberSealed: string | null;
  /** Calendar day. */
  @Column('varchar', { length: 10, nullable: true }) postedOn: string | null;
  @Column('varchar', { length: 36, nullable: true }) slipDocumentId: string | null;
  @ManyToOne(() => CaseDocument, { nullable: true })
  @JoinColumn({ name: 'slip_document_id' })
  slip?: Relation<CaseDocument>;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('varchar', { length: 24 }) recordedAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
}

export const placeOfNumber = (dossierId: string): string => `dossier_posting/number/${dossierId}`;
