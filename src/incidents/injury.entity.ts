import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Incident } from './incident.entity.js';

/** What one person's body bears of one incident. */
@Entity('injury')
@Index(['incidentId', 'personId'])
export class Injury {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) incidentId: string;
  @ManyToOne(() => Incident, { nullable: false })
  @JoinColumn({ name: 'incident_id' })
  incident?: Relation<Incident>;
  @Column('varchar', { length: 36 }) personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @Column('integer') position: number;
  @Column('varchar', { length: 40, nullable: true }) zone: string | null;
  @Column('varchar', { length: 40 }) kind: string;
  @Column('varchar', { length: 40, nullable: true }) severity: string | null;
  /** Day on which a carer first saw it. */
  @Column('varchar', { length: 10, nullable: true }) seenByCarerOn: string | null;
  @Column('text', { nullable: true }) note: string | null;
}
