import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * What was done or read, by whom and when: the office's memory and its proof. Append-only, each entry chained to
 * the one before by a keyed hash. Details hold ids and field names, never a person's words; a reason is sealed
 * with the case's key and the chain holds only its keyed hash.
 */
@Entity('journal_entry')
@Unique(['chain', 'seq'])
@Index(['caseId', 'at'])
@Index(['caseId', 'chain', 'at', 'seq'])
@Index(['actorId', 'at'])
@Index(['subjectId'])
export class JournalEntry {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** `main`, or `reading-2026-05`: what was read forms one chain a month, so that a month can expire. */
  @Column('varchar', { length: 40 }) chain: string;
  @Column('integer') seq: number;
  @Column('varchar', { length: 24 }) at: string;
  @Column('varchar', { length: 36 }) actorId: string;
  @Column('varchar', { length: 40 }) action: string;
  @Column('varchar', { length: 40 }) subjectKind: string;
  @Column('varchar', { length: 36 }) subjectId: string;
  @Column('varchar', { length: 36, nullable: true }) caseId: string | null;
  /** JSON object of ids, codes and field names. */
  @Column('text') details: string;
  @Column('text', { nullable: true }) reasonSealed: string | null;
  @Column('varchar', { length: 64, nullable: true }) reasonHash: string | null;
  @Column('varchar', { length: 64 }) previousHash: string;
  @Column('varchar', { length: 64 }) hash: string;
}
