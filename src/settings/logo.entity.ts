import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A picture that stood, or stands, on the letterhead. It is posted to every authority, so it is no secret, and small:
 * it lies in the table, in the same backup and transaction as the rest. A new one is a new row.
 */
@Entity('logo')
export class Logo {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** PNG in base64; asked for by name, so that no list carries it along. */
  @Column('text', { select: false }) png: string;
  /** Of the PNG. */
  @Column('integer') bytes: number;
  /** Pixels. */
  @Column('integer') width: number;
  @Column('integer') height: number;
  /** Of the PNG, in hex. */
  @Column('varchar', { length: 64 }) sha256: string;
  @Column('varchar', { length: 36 }) addedBy: string;
  @Column('varchar', { length: 24 }) addedAt: string;
}
