import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** One sign-in. The cookie holds a random token, the table only its hash: a stolen table opens no session. */
@Entity('session')
@Unique(['tokenHash'])
@Index(['accountId'])
export class Session {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) accountId: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
  @Column('varchar', { length: 64 }) tokenHash: string;
  @Column('varchar', { length: 24 }) createdAt: string;
  @Column('varchar', { length: 24 }) seenAt: string;
  @Column('varchar', { length: 24, nullable: true }) endedAt: string | null;
}
