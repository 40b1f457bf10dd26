import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Testimony } from './testimony.entity.js';

/** The person's words as they stood from one day on. A correction is a new version; the old one stays readable. */
@Entity('testimony_version')
@Unique(['testimonyId', 'number'])
export class TestimonyVersion {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) testimonyId: string;
  @ManyToOne(() => Testimony, { nullable: false })
  @JoinColumn({ name: 'testimony_id' })
  testimony?: Relation<Testimony>;
  @Column('integer') number: number;
  @Column('text') text: string;
  @Column('varchar', { length: 36 }) recordedBy: string;
  @Column('varchar', { length: 24 }) recordedAt: string;
}
