import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Incident } from './incident.entity.js';

/** Who acted, as far as it was seen, told or inferred: never a search key across cases. */
@Entity('incident_force')
@Index(['incidentId'])
export class Force {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) incidentId: string;
  @ManyToOne(() => Incident, (incident) => incident.forces, { nullable: false })
  @JoinColumn({ name: 'incident_id' })
  incident?: Relation<Incident>;
  @Column('integer') position: number;
  /** Code of the directory's list of forces, `pn_crs`. */
  @Column('varchar', { length: 40 }) body: string;
  @Column('varchar', { length: 120, nullable: true }) unit: string | null;
  /** Partial officer number with `?` for what was not read, `12?45??`. */
  @Column('varchar', { length: 20, nullable: true }) rio: string | null;
  @Column('varchar', { length: 20, nullable: true }) plate: string | null;
  @Column('varchar', { length: 20 }) certainty: string;
  @Column('integer', { nullable: true }) count: number | null;
  @Column('varchar', { length: 20, nullable: true }) countKind: string | null;
}
