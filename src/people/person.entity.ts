import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';

/** Why a fact about somebody is not there. `no` is an answer of its own, where a question can be answered so. */
export const UNANSWERED = ['not_asked', 'not_known', 'refused'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

/**
 * A person concerned: somebody who was hurt, who saw it, or a relative. Everywhere but on her own identity page she
 * is a code, initials or a pseudonym; what identifies her lies in the vault, each field sealed to its own row.
 */
@Entity('person')
@Unique(['code'])
@Index(['nameIndex'])
export class Person {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  /** `P-` and five Crockford characters. */
  @Column('varchar', { length: 12 }) code: string;
  @Column('varchar', { length: 120, nullable: true }) pseudonym: string | null;
  /** As on lists: `S. H.` */
  @Column('varchar', { length: 20, nullable: true }) initials: string | null;
  /** JSON array of BCP 47 tags, the best spoken first. */
  @Column('text') languages: string;
  /** Years, as she told it. */
  @Column('integer', { nullable: true }) ageDeclared: number | null;
  @Column('varchar', { length: 20, nullable: true }) ageBasis: string | null;
  @Column('text', { nullable: true }) nameSealed: string | null;
  /** Keyed hash of the name, behind the number of its folding: finds the same name again without opening the vault. */
  @Column('varchar', { length: 64, nullable: true }) nameIndex: string | null;
  @Column('text', { nullable: true }) birthDateSealed: string | null;
  @Column('varchar', { length: 20, nullable: true }) birthDateUnanswered: Unanswered | null;
  @Column('text', { nullable: true }) nationalitySealed: string | null;
  @Column('varchar', { length: 20, nullable: true }) nationalityUnanswered: Unanswered | null;
  /** Sealed JSON: `[{channel, value, safety}]`. */
  @Column('text', { nullable: true }) contactsSealed: string | null;
  /** Where the authorities may write to her: a third party's or a lawyer's address (CPP 40-4-1). */
  @Column('text', { nullable: true }) declaredAddressSealed: string | null;
  @Column('varchar', { length: 24 }) createdAt: string;
  @VersionColumn({ type: 'integer' }) version: number;
}
