import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { LegalCase } from './case.entity.js';

/** What one case is sought by, folded. Its number is SQLite's own for the row, which the index names it by. */
@Entity('case_search')
@Unique(['caseId'])
@Index(['site'])
@Index('ix_case_search_words', { synchronize: false })
export class SearchRow {
  /** In the order in which cases were opened. */
  @PrimaryColumn('integer') id: number;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  /** Of its reference, its people and the place that was told; nothing of who they are. */
  @Column('text') words: string;
  /** The code of its place: its labels change, and are looked up when somebody searches. */
  @Column('varchar', { length: 60, nullable: true }) site: string | null;
  /** By which folding it was written. */
  @Column('integer') folding: number;
}
