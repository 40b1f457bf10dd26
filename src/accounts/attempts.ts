import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Database } from '../platform/database/database.js';
import type { Account } from './account.entity.js';
import { KnownDevice } from './known-device.js';
import { PasswordLine } from './password-line.js';
import { passwordMatches } from './passwords.js';
import { SignInFailure } from './sign-in-failure.entity.js';
import { isTold, MOST_OF_A_DEVICE, oneMore, stillCounting, waitAfter } from './sign-in-failures.rules.js';

/** Heaps of addresses that nobody has: too few for a table that grows, too many for one to slow the other. */
const HEAPS = 4_096;
/** All of them together, for the journal. */
const STRANGERS = 'a-all';

/** One try: an address, its account if there is one, a password, and what the browser brings. */
export interface Try {
  readonly address: string;
  readonly account: Account | null;
  readonly password: string;
  readonly device?: string | undefined;
}

/**
 * Slows whoever guesses passwords and keeps nobody out: every try is tried, what is wrong is answered later and later.
 * The counters are rows, so that every process counts the same.
 */
@Injectable()
export class Attempts {
  private readonly heaping: Buffer;
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly line: PasswordLine,
    private readonly devices: KnownDevice,
    keys: MasterKey,
  ) {
    this.heaping = keys.derive('sign-in-failures');
  }

  /** @param alive whether the account may be signed in with at all @returns whether it is the right password */
  async isRight(attempt: Try, alive: boolean): Promise<boolean> {
    const { account, address, password } = attempt;
    const device = await this.trusted(attempt);
    const matches = await this.line.turn(device ? null : address, () =>
      passwordMatches(account?.passwordHash ?? null, password),
    );
    const counter = device ?? account?.id ?? this.heapOf(address);
    if (matches && alive) await this.forget(counter);
    else await this.fail(counter, account);
    return matches && alive;
  }

  /** The counter of a device that is known for this account and has not guessed too often. */
  private async trusted({ account, device }: Try): Promise<string | null> {
    const id = account && this.devices.counterOf(device, account.id);
    if (!id) return null;
    const known = await this.db.read.findOneBy(SignInFailure, { id });
    return stillCounting(known, this.clock.now().toISOString()) < MOST_OF_A_DEVICE ? id : null;
  }

  private async fail(counter: string, account: Account | null): Promise<void> {
    const told = account ? account.id : STRANGERS;
    const at = this.clock.now().toISOString();
    // Not acts of the team, and so no unit of work: what the journal is to know of them follows.
    const [own, all] = await this.db.write(async (manager) => {
      const counted = await count(manager, counter, at);
      return [counted, counter === told ? counted : await count(manager, told, at)];
    });
    if (isTold(all.ofDay))
      await this.work.note(SYSTEM, {
        action: 'session.refuse',
        subject: { kind: 'account', id: account?.id ?? 'unknown' },
        details: { failures: all.ofDay },
      });
    const wait = waitAfter(own.failures);
    if (wait > 0) await this.clock.wait(wait);
  }

  /** What was mistyped before does not count any more; the day's number stays, for the journal. */
  private async forget(id: string): Promise<void> {
    const known = await this.db.read.findOneBy(SignInFailure, { id });
    if (known && known.failures > 0)
      await this.db.write((manager) => manager.update(SignInFailure, id, { failures: 0 }));
  }

  private heapOf(address: string): string {
    const drawn = createHmac('sha256', this.heaping).update(address).digest().readUInt32BE() % HEAPS;
    return `a-${drawn}`;
  }
}

async function count(manager: EntityManager, id: string, at: string): Promise<SignInFailure> {
  const known = await manager.findOneBy(SignInFailure, { id });
  const counted = { id, ...oneMore(known, at) };
  if (known) await manager.update(SignInFailure, id, counted);
  else await manager.insert(SignInFailure, counted);
  return counted;
}
