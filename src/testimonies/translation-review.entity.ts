import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Translation } from './translation.entity.js';

/** A second person has read original and translation side by side. It vouches for that version of the text alone. */
@Entity('translation_review')
@Index(['translationId', 'number'])
export class TranslationReview {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) translationId: string;
  @ManyToOne(() => Translation, { nullable: false })
  @JoinColumn({ name: 'translation_id' })
  translation?: Relation<Translation>;
  /** The version of the translation's text that was read. */
  @Column('integer') number: number;
  /** Her name, as it is printed. */
  @Column('varchar', { length: 120 }) reviewer: string;
  /** Whether she is the account that recorded it, or a reader without an account whom that account names. */
  @Column('boolean') byAccount: boolean;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('varchar', { length: 24 }) reviewedAt: string;
}
