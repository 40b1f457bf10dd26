import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Not read with the row: where a version before is still to be brought up to date, they are not there yet. */
const APART = { nullable: true, select: false, insert: false, update: false } as const;

/** Which master key this database belongs to, so that a wrong one fails at once on either engine. One row. */
@Entity('key_check')
export class KeyCheck {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 64 }) fingerprint: string;
  /** How far all chains of the journal go together, signed with its key (journal/entry-writer.ts). */
  @Column('integer', { ...APART }) journalEntries: number | null;
  @Column('integer', { ...APART }) journalChains: number | null;
  @Column('varchar', { length: 64, ...APART }) journalSignature: string | null;
}
