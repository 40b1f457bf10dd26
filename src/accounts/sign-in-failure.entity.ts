import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How often signing in has failed: one row for an account, for a device that is known, and for each of a fixed number
 * of heaps into which the addresses fall that nobody has. Strangers can make them count, and make no more of them.
 */
@Entity('sign_in_failure')
export class SignInFailure {
  /** The account's id, `d-…` for a device, `a-…` for a heap of addresses. */
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('integer') failures: number;
  @Column('integer') ofDay: number;
  @Column('varchar', { length: 24 }) lastAt: string;
}
