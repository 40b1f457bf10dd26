import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** What somebody is typing on a page and has not sent yet, sealed. One for each person and page. */
@Entity('draft')
@Unique(['accountId', 'page'])
export class Draft {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) accountId: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
  /** Path of the page that holds the form, like `/cases/new`. */
  @Column('varchar', { length: 200 }) page: string;
  /** The form's url-encoded body, sealed with the drafts key. */
  @Column('text') bodySealed: string;
  @Column('varchar', { length: 24 }) savedAt: string;
}
