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
import { LegalCase } from '../cases/case.entity.js';
import type { DocumentKind } from './document.rules.js';

/** PostgreSQL hands a bigint over as text; no file here is beyond what a number counts exactly. */
const bytesOf = { to: (bytes: number) => bytes, from: (kept: string | number) => Number(kept) };

/**
 * A file of a case, as it came: the sealed original never changes, only what is said about it. What people typed
 * is sealed with the case's key. Never deleted: a document is withdrawn, with a reason, and then out of use.
 */
@Entity('document')
@Unique(['blobId'])
@Index(['caseId', 'addedAt'])
export class CaseDocument {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 36 }) caseId: string;
  @ManyToOne(() => LegalCase, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  legalCase?: Relation<LegalCase>;
  @Column('varchar', { length: 32 }) blobId: string;
  /** Of the original. 2 GiB does not fit into PostgreSQL's `integer`. */
  @Column('bigint', { transformer: bytesOf }) bytes: number;
  /** Of the original, in hex: the document's fingerprint. */
  @Column('varchar', { length: 64 }) sha256: string;
  /** By its content, whatever its name says. */
  @Column('varchar', { length: 120 }) media: string;
  @Column('varchar', { length: 40 }) kind: DocumentKind;
  @Column('text', { nullable: true }) titleSealed: string | null;
  /** As it was sent, paths and invisible marks included; only its clean form is ever shown. */
  @Column('text') fileNameSealed: string;
  /** The day that the document bears, or on which it was made. */
  @Column('varchar', { length: 10, nullable: true }) madeOn: string | null;
  /** Who made it. */
  @Column('text', { nullable: true }) originSealed: string | null;
  /** How and through whom it reached the office. */
  @Column('text', { nullable: true }) receivedBySealed: string | null;
  /** Messaging compresses anew and strips what the camera wrote: it weighs less as evidence. */
  @Column('boolean') viaMessaging: boolean;
  @Column('varchar', { length: 36 }) addedBy: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'added_by' })
  adder?: Relation<Account>;
  @Column('varchar', { length: 24 }) addedAt: string;
  /** Its place among the files that were sent together. */
  @Column('integer') position: number;
  @Column('varchar', { length: 24, nullable: true }) withdrawnAt: string | null;
  @Column('text', { nullable: true }) withdrawalReasonSealed: string | null;
  @VersionColumn({ type: 'integer' }) version: number;
}
