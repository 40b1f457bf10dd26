import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ask, Columns, type Values } from '../platform/database/plain-sql.js';
import { Unauthenticated } from '../platform/errors.js';
import { machineFault } from '../platform/faults.js';
import { Account } from './account.entity.js';
import { Attempts } from './attempts.js';
import { newToken, tokenHash } from './passwords.js';
import { Session } from './session.entity.js';
import { isAlive, isOpen, TOUCH_MS } from './sessions.rules.js';

const SESSION = new Columns(Session, 's');
const ACCOUNT = new Columns(Account, 'a');

export const actorOf = (account: Account): Actor => ({
  id: account.id,
  name: account.name,
  role: account.role,
  language: account.language,
});

export interface OpenSession {
  readonly id: string;
  readonly account: Account;
}

/** Signing in and out, and telling from a cookie who is there. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Opens a session.
   * @param device what the browser brings of an earlier sign-in (known-device.ts)
   * @returns the cookie's token. @throws Unauthenticated, the later the more often it was wrong; TooMany
   */
  async open(email: string, password: string, device?: string): Promise<{ token: string; account: Account }> {
    const address = email.trim().toLowerCase();
    const account = await this.db.read.findOneBy(Account, { email: address });
    const alive = account !== null && isAlive(account, this.clock.now());
    const isRight = await this.attempts.isRight({ address, account, password, device }, alive);
    if (!account || !isRight) throw new Unauthenticated({ key: 'accounts.wrongPassword' });
    const token = newToken();
    await this.work.run(actorOf(account), async (work) => {
      const id = randomUUID();
      await work.manager.insert(Session, {
        id,
        accountId: account.id,
        tokenHash: tokenHash(token),
        createdAt: work.at,
        seenAt: work.at,
        endedAt: null,
      });
      work.note({ action: 'session.open', subject: { kind: 'session', id } });
    });
    return { token, account };
  }

  /** Who stands behind this cookie now, or null. Writes the touch at most once a minute. */
  async resume(token: string): Promise<OpenSession | null> {
    const session = await this.find(token);
    const now = this.clock.now();
    if (!session?.account || !isOpen(session, session.account, now)) return null;
    if (now.getTime() - Date.parse(session.seenAt) >= TOUCH_MS) await this.touch(session.id, now);
    return { id: session.id, account: session.account };
  }

  /**
   * Whose session it was, even when it has run out: what they typed must come back to them alone. Nobody's once the
   * account is at its end.
   */
  async formerOwner(token: string): Promise<string | null> {
    const session = await this.find(token);
    return session?.account && isAlive(session.account, this.clock.now()) ? session.accountId : null;
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.work.run(actor, async (work) => {
      await work.manager.update(Session, { id: sessionId, accountId: actor.id }, { endedAt: work.at });
      work.note({ action: 'session.end', subject: { kind: 'session', id: sessionId } });
    });
  }

  /** On a disk that takes no more, whoever is signed in may at least look at what needs no entry in the journal. */
  private async touch(id: string, now: Date): Promise<void> {
    const seenAt = now.toISOString();
    await this.db
      .write((manager) => manager.update(Session, id, { seenAt }))
      .catch((thrown: unknown) => {
        if (machineFault(thrown) === null) throw thrown;
      });
  }

  private async find(token: string): Promise<Session | null> {
    const { read } = this.db;
    const sql = `SELECT ${SESSION.of(read)}, ${ACCOUNT.of(read)}
      FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = :hash`;
    const [row] = await ask<Values>(read, sql, { hash: tokenHash(token) });
    const session = row ? SESSION.read(read, row) : null;
    const account = row ? ACCOUNT.read(read, row) : null;
    return session && account && Object.assign(session, { account });
  }
}
