import { Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { Language, Role } from '../access/actor.js';

/** Somebody of the team. An intern's account has an end date and dies with it; nobody's is ever deleted. */
@Entity('account')
@Unique(['email'])
export class Account {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** Lower case; the name under which one signs in. */
  @Column('varchar', { length: 254 }) email: string;
  @Column('varchar', { length: 120 }) name: string;
  @Column('varchar', { length: 40 }) role: Role;
  @Column('varchar', { length: 2 }) language: Language;
  /** Argon2id; null until the invitation is taken up. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  /** Calendar day in Paris; the account dies at the midnight that ends it. */
  @Column('varchar', { length: 10, nullable: true }) endsOn: string | null;
  @Column('varchar', { length: 24, nullable: true }) endedAt: string | null;
  @Column('varchar', { length: 24 }) createdAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
}
