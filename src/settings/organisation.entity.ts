import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn, type Relation } from 'typeorm';
import { Logo } from './logo.entity.js';
import { Signatory } from './signatory.entity.js';

/** The key of the one row. */
export const ONLY = 'organisation';

/**
 * The association that keeps the cases: letterhead, data controller, addresses, its own sentences, its limits. One row,
 * which a migration has made; nothing of it is a constant.
 */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 200 }) name: string;
  /** "Association loi 1901, déclarée à …": the line below the name. */
  @Column('varchar', { length: 200, nullable: true }) legalForm: string | null;
  /** The seat. */
  @Column('text') address: string;
  /** Where answers are to be sent, when not to the seat. */
  @Column('text', { nullable: true }) mailAddress: string | null;
  /** Where a person may declare her address with us, with our agreement (domain, fact 1). */
  @Column('text', { nullable: true }) domiciliation: string | null;
  /** Where letters are dated from. */
  @Column('varchar', { length: 120 }) city: string;
  @Column('varchar', { length: 254 }) email: string;
  @Column('varchar', { length: 60 }) telephone: string;
  /** Responsable de traitement (GDPR): may be another body than the one that signs. */
  @Column('varchar', { length: 200 }) controller: string;
  /** To whom a person writes about her data. */
  @Column('text', { nullable: true }) rightsContact: string | null;
  /** Where La Cabane Juridique receives what a person agreed to share with it. */
  @Column('text', { nullable: true }) partnerAddress: string | null;
  /** The letters before the dash in the reference of a case that is opened from now on. */
  @Column('varchar', { length: 5 }) referencePrefix: string;
  /** At the foot of the letters that the association signs. */
  @Column('varchar', { length: 300, nullable: true }) footerFr: string | null;
  @Column('varchar', { length: 300, nullable: true }) footerEn: string | null;
  /** What is said to a person before anything of hers is written down. */
  @Column('text', { nullable: true }) noticeFr: string | null;
  @Column('text', { nullable: true }) noticeEn: string | null;
  /** What this house has set otherwise than it is shipped, JSON (`OwnLimits`). */
  @Column('text', { nullable: true }) channels: string | null;
  /** Who signs unless somebody else is chosen. */
  @Column('varchar', { length: 36, nullable: true }) signatoryId: string | null;
  @ManyToOne(() => Signatory)
  @JoinColumn({ name: 'signatory_id' })
  signatory?: Relation<Signatory> | null;
  @Column('varchar', { length: 36, nullable: true }) logoId: string | null;
  @ManyToOne(() => Logo)
  @JoinColumn({ name: 'logo_id' })
  logo?: Relation<Logo> | null;
  @VersionColumn({ type: 'integer' }) version: number;
}
