import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Consent } from './consent.entity.js';

/** A consent taken back, at once and for good; what was sent before stays sent. */
@Entity('consent_withdrawal')
export class ConsentWithdrawal {
  /** The consent's id: it can be taken back once. */
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @OneToOne(() => Consent, (consent) => consent.withdrawal, { nullable: false })
  @JoinColumn({ name: 'id' })
  consent?: Relation<Consent>;
  @Column('varchar', { length: 10 }) withdrawnOn: string;
  /** Sealed with the case's key at `consent_withdrawal/reason/<id>`. */
  @Column('text') reasonSealed: string;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('varchar', { length: 24 }) recordedAt: string;
}
