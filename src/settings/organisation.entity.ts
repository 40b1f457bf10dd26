import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The association that keeps the cases: letterhead, data controller, who signs. One row; nothing of it is a constant. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 200 }) name: string;
  @Column('text') address: string;
  /** Where letters are dated from. */
  @Column('varchar', { length: 120 }) city: string;
  @Column('varchar', { length: 254 }) email: string;
  @Column('varchar', { length: 60 }) telephone: string;
  /** Responsable de traitement (GDPR): may be another body than the one that signs. */
  @Column('varchar', { length: 200 }) controller: string;
  @Column('varchar', { length: 120 }) signatoryName: string;
  @Column('varchar', { length: 120 }) signatoryFunction: string;
  @VersionColumn({ type: 'integer' }) version: number;
}
