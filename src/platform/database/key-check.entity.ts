import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which master key this database belongs to, so that a wrong one fails at once on either engine. One row. */
@Entity('key_check')
export class KeyCheck {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 64 }) fingerprint: string;
}
