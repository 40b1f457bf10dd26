import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Dossier } from './dossier.entity.js';

/**
 * A jurist's word that a printed dossier may be filed: from then on staff see it and may send it. Taken back, it
 * stays as a row with its reason; at most one of a dossier stands.
 */
@Entity('dossier_approval')
@Unique(['dossierId', 'number'])
export class DossierApproval {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) dossierId: string;
  @ManyToOne(() => Dossier, { nullable: false })
  @JoinColumn({ name: 'dossier_id' })
  dossier?: Relation<Dossier>;
  /** From 1 within the dossier: two given at once would bear the same number, and only one is kept. */
  @Column('integer') number: number;
  @Column('varchar', { length: 36 }) approvedBy: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'approved_by' })
  approver?: Relation<Account>;
  @Column('varchar', { length: 24 }) approvedAt: string;
  @Column('varchar', { length: 36, nullable: true }) withdrawnBy: string | null;
  @Column('varchar', { length: 24, nullable: true }) withdrawnAt: string | null;
  /** Why it was taken back, sealed with the case's key at `placeOfReason`. */
  @Column('text', { nullable: true }) reasonSealed: string | null;
}

export const placeOfReason = (approvalId: string): string => `dossier_approval/reason/${approvalId}`;
