import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../platform/day.js';
import type { Origin } from './item.js';

/** An entry of a list as it is kept; never deleted, and its code never changed, for cases hold it. */
@Entity('list_item')
@Unique(['list', 'code'])
export class ListItem {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 40 }) list: string;
  @Column('varchar', { length: 40 }) code: string;
  @Column('varchar', { length: 200 }) fr: string;
  @Column('varchar', { length: 200 }) en: string;
  @Column('varchar', { length: 40, nullable: true }) parent: string | null;
  @Column('varchar', { length: 10, nullable: true }) activeFrom: Day | null;
  @Column('varchar', { length: 10, nullable: true }) activeTo: Day | null;
  /** JSON object of texts: see `MORE`. */
  @Column('text') more: string;
  /** Place in its list; entries that the team added come after those that were loaded. */
  @Column('integer') position: number;
  @Column('varchar', { length: 10 }) origin: Origin;
  @Column('integer') version: number;
}
