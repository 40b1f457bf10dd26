import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody who signs for the association, between two days. Never deleted: old letters bear her name. */
@Entity('signatory')
export class Signatory {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 120 }) name: string;
  /** As it stands below the name; empty where only the name is known. */
  @Column('varchar', { length: 120 }) function: string;
  /** Her first day, in Paris; null for "always". */
  @Column('varchar', { length: 10, nullable: true }) activeFrom: string | null;
  /** Her last day; null while none is known. */
  @Column('varchar', { length: 10, nullable: true }) activeTo: string | null;
  @VersionColumn({ type: 'integer' }) version: number;
}
