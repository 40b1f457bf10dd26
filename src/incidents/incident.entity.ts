import { Column, Entity, Index, OneToMany, PrimaryColumn, VersionColumn, type Relation } from 'typeorm';
import { Force } from './force.entity.js';
import type { ClockSystem, CountKind, DayPrecision, HourPrecision, LegalBasis } from './incidents.forms.js';

export const ANSWERS = ['yes', 'no', 'not_asked', 'not_known', 'refused'] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * What happened, once: at a place and a time, by which forces. Shared by the cases of all who were hurt; what each
 * of them suffered belongs to the person. Dates and hours are as certain as their precision says.
 */
@Entity('incident')
@Index(['happenedOn'])
export class Incident {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** Calendar day in Paris; null when it is not known at all. */
  @Column('varchar', { length: 10, nullable: true }) happenedOn: string | null;
  @Column('varchar', { length: 10 }) onPrecision: DayPrecision;
  /** `05:00`, in the clock system that the person used. */
  @Column('varchar', { length: 5, nullable: true }) at: string | null;
  @Column('varchar', { length: 20 }) atPrecision: HourPrecision;
  @Column('varchar', { length: 20 }) clockSystem: ClockSystem;
  /** Code of the directory's list of sites or communes. */
  @Column('varchar', { length: 60, nullable: true }) siteId: string | null;
  @Column('text', { nullable: true }) placeText: string | null;
  @Column('varchar', { length: 40, nullable: true }) context: string | null;
  /** JSON array of codes, `["V03","D01"]`. */
  @Column('text') kinds: string;
  /** JSON array of codes: what was going on. */
  @Column('text') circumstances: string;
  @Column('varchar', { length: 20 }) legalBasis: LegalBasis;
  @Column('text', { nullable: true }) description: string | null;
  /** People hurt or concerned: at least this many, or an estimate. */
  @Column('integer', { nullable: true }) peopleCount: number | null;
  @Column('varchar', { length: 20, nullable: true }) peopleCountKind: CountKind | null;
  @Column('varchar', { length: 20 }) warningGiven: Answer;
  @Column('varchar', { length: 20 }) rioVisible: Answer;
  @Column('varchar', { length: 20 }) facesCovered: Answer;
  @Column('varchar', { length: 20 }) filmed: Answer;
  /** Who may read it while no case refers to it yet. */
  @Column('varchar', { length: 36 }) createdBy: string;
  @Column('varchar', { length: 24 }) createdAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
  @OneToMany(() => Force, (force) => force.incident) forces?: Relation<Force[]>;
}
