import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Translation } from './translation.entity.js';

/** The text of a translation as it stood, and who typed it: none of them may be its second reader. */
@Entity('translation_version')
@Unique(['translationId', 'number'])
export class TranslationVersion {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) translationId: string;
  @ManyToOne(() => Translation, { nullable: false })
  @JoinColumn({ name: 'translation_id' })
  translation?: Relation<Translation>;
  @Column('integer') number: number;
  @Column('integer') testimonyNumber: number;
  @Column('text') text: string;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('varchar', { length: 24 }) recordedAt: string;
}
