import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Dossier } from './dossier.entity.js';
import type { PrintedKind } from './manifest.js';

/** An exhibit of one dossier, in its order, and what became of it when the dossier was printed. */
@Entity('dossier_exhibit')
@Unique(['dossierId', 'position'])
@Index(['subjectId'])
export class DossierExhibit {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) dossierId: string;
  @ManyToOne(() => Dossier, (dossier) => dossier.exhibits, { nullable: false })
  @JoinColumn({ name: 'dossier_id' })
  dossier?: Relation<Dossier>;
  @Column('integer') position: number;
  /** As it is stamped: `2`, and `2-1` for the translation of exhibit 2. */
  @Column('varchar', { length: 12 }) number: string;
  @Column('varchar', { length: 20 }) kind: PrintedKind;
  /** Id of the testimony, the translation or the document. */
  @Column('varchar', { length: 36 }) subjectId: string;
  @Column('text') titleSealed: string;
  /** `joined`: its sheets are in the file. `kept-beside`: they could not be, and `reason` says why. */
  @Column('varchar', { length: 20, nullable: true }) outcome: 'joined' | 'kept-beside' | null;
  @Column('varchar', { length: 20, nullable: true }) reason: string | null;
  @Column('integer', { nullable: true }) pages: number | null;
  /** Counts from 1 over the whole dossier. */
  @Column('integer', { nullable: true }) firstPage: number | null;
}
