import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Stage } from './case.workflow.js';
import { Incident } from '../incidents/incident.entity.js';

/** All that concerns one person (or group, or nobody named yet) and one incident. `case` is a reserved word. */
@Entity('legal_case')
@Unique(['ref'])
@Index(['stage', 'createdAt', 'id'])
@Index(['juristId', 'createdAt', 'id'])
@Index(['incidentId'])
@Index(['createdAt', 'id'])
export class LegalCase {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** `HRO-7KQ4X`: random, so that it tells nothing. */
  @Column('varchar', { length: 12 }) ref: string;
  @Column('varchar', { length: 36 }) incidentId: string;
  @ManyToOne(() => Incident, { nullable: false })
  @JoinColumn({ name: 'incident_id' })
  incident?: Relation<Incident>;
  /** Where the association's own work stands; not the state of any procedure. */
  @Column('varchar', { length: 20 }) stage: Stage;
  /** How the alert came. */
  @Column('varchar', { length: 20, nullable: true }) channel: string | null;
  @Column('text', { nullable: true }) summary: string | null;
  /** The case's owner: always a jurist, so that no case is orphaned when an intern leaves. */
  @Column('varchar', { length: 36, nullable: true }) juristId: string | null;
  @ManyToOne(() => Account, { nullable: true })
  @JoinColumn({ name: 'jurist_id' })
  jurist?: Relation<Account> | null;
  @Column('varchar', { length: 36 }) createdBy: string;
  @Column('varchar', { length: 24 }) createdAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
}
