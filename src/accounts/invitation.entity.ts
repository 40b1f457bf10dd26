import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** A link, good once, with which a new account chooses its password. Only the hash of its token is kept. */
@Entity('invitation')
@Unique(['tokenHash'])
export class Invitation {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) accountId: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
  @Column('varchar', { length: 64 }) tokenHash: string;
  @Column('varchar', { length: 24 }) expiresAt: string;
  @Column('varchar', { length: 24, nullable: true }) usedAt: string | null;
  @Column('varchar', { length: 24 }) createdAt: string;
}
