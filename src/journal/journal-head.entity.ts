import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a chain goes, signed: without it, entries cut off at its end would not be missed. One row a chain. */
@Entity('journal_head')
export class JournalHead {
  /** The chain's name. */
  @PrimaryColumn('varchar', { length: 40 }) id: string;
  @Column('integer') seq: number;
  @Column('varchar', { length: 64 }) hash: string;
  @Column('varchar', { length: 64 }) signature: string;
}
