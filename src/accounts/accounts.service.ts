import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { SYSTEM, type Actor, type Role } from '../access/actor.js';
import { may } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/errors.js';
import { Account } from './account.entity.js';
import type { InvitationForm } from './accounts.forms.js';
import { Invitation } from './invitation.entity.js';
import { hashPassword, newToken, tokenHash } from './passwords.js';
import { Session } from './session.entity.js';

const INVITATION_MS = 7 * 24 * 3600_000;

/** The people of the team: who is invited, who has left. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<Account[]> {
    this.demand(actor, 'account.list');
    return this.db.read.find(Account, { order: { name: 'ASC' } });
  }

  /** Accounts alive today with one of these roles, for the lists in which a colleague is chosen. */
  async colleagues(roles: readonly Role[]): Promise<Account[]> {
    const today = dayInParis(this.clock.now());
    const found = await this.db.read.find(Account, {
      where: { role: In([...roles]), endedAt: IsNull() },
      order: { name: 'ASC' },
    });
    return found.filter((account) => account.endsOn === null || account.endsOn >= today);
  }

  /** Names by id, for histories: ended accounts included. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.db.read.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map([...found.map((a): [string, string] => [a.id, a.name]), [SYSTEM.id, SYSTEM.name]]);
  }

  /** Makes the account and its link. @returns the link's token, told once and kept only as a hash. */
  async invite(actor: Actor, form: InvitationForm): Promise<{ account: Account; token: string }> {
    this.demand(actor, 'account.invite');
    const today = dayInParis(this.clock.now());
    if (form.role === 'intern' && !form.endsOn)
      throw new Invalid({ endsOn: [{ key: 'accounts.internNeedsEnd' }] });
    if (form.endsOn && form.endsOn < today) throw new Invalid({ endsOn: [{ key: 'accounts.endInThePast' }] });
    return this.work.run(actor, (work) => this.create(work, form));
  }

  /**
   * The very first coordinator, from the command line only. As long as she has not taken it up it may be repeated,
   * for a lost link or a slip in the address: the new link ends the one before.
   * @throws Conflict when somebody is there already
   */
  async inviteFirst(form: InvitationForm): Promise<string> {
    return this.work.run(SYSTEM, async (work) => {
      if (await work.manager.existsBy(Account, { passwordHash: Not(IsNull()) }))
        throw new Conflict({ key: 'accounts.notTheFirst' });
      const waiting = await work.manager.findOneBy(Account, {});
      if (!waiting) return (await this.create(work, form)).token;
      const { name, language } = form;
      await work.manager.update(Account, waiting.id, { email: form.email.toLowerCase(), name, language });
      await work.manager.update(Invitation, { accountId: waiting.id }, { expiresAt: work.at });
      work.note({ action: 'account.first', subject: { kind: 'account', id: waiting.id } });
      return this.newLink(work, waiting.id);
    });
  }

  /** The account that this link opens, or NotFound once it is used, out of date or never was. */
  async invited(token: string): Promise<Account> {
    const invitation = await this.db.read.findOne(Invitation, {
      where: { tokenHash: tokenHash(token), usedAt: IsNull() },
      relations: { account: true },
    });
    if (!invitation?.account || invitation.expiresAt <= this.clock.now().toISOString()) throw new NotFound();
    return invitation.account;
  }

  /** Takes the invitation up: chooses the password, uses the link. */
  async accept(token: string, password: string): Promise<Account> {
    const account = await this.invited(token);
    const passwordHash = await hashPassword(password);
    return this.work.run(SYSTEM, async (work) => {
      const used = await work.manager.update(
        Invitation,
        { tokenHash: tokenHash(token), usedAt: IsNull() },
        { usedAt: work.at },
      );
      if (used.affected !== 1) throw new NotFound();
      await work.manager.update(Account, account.id, { passwordHash });
      work.note({ action: 'account.accept', subject: { kind: 'account', id: account.id } });
      return account;
    });
  }

  /** Ends an account at once, with its open sessions. What it did stays. */
  async end(actor: Actor, accountId: string): Promise<void> {
    this.demand(actor, 'account.end');
    if (actor.id === accountId) throw new Conflict({ key: 'accounts.notOneself' });
    await this.work.run(actor, async (work) => {
      const ended = await work.manager.update(
        Account,
        { id: accountId, endedAt: IsNull() },
        { endedAt: work.at },
      );
      if (ended.affected !== 1) throw new NotFound();
      await work.manager.update(Session, { accountId, endedAt: IsNull() }, { endedAt: work.at });
      work.note({ action: 'account.end', subject: { kind: 'account', id: accountId } });
    });
  }

  private async create(work: Work, form: InvitationForm): Promise<{ account: Account; token: string }> {
    const email = form.email.toLowerCase();
    if (await work.manager.existsBy(Account, { email }))
      throw new Invalid({ email: [{ key: 'accounts.emailTaken' }] });
    const account = work.manager.create(Account, {
      id: randomUUID(),
      email,
      name: form.name,
      role: form.role,
      language: form.language,
      passwordHash: null,
      endsOn: form.endsOn ?? null,
      endedAt: null,
      createdAt: work.at,
    });
    await work.manager.save(account);
    const token = await this.newLink(work, account.id);
    work.note({
      action: work.actor.role === 'system' ? 'account.first' : 'account.invite',
      subject: { kind: 'account', id: account.id },
      details: { role: account.role },
    });
    return { account, token };
  }

  private async newLink(work: Work, accountId: string): Promise<string> {
    const token = newToken();
    await work.manager.insert(Invitation, {
      id: randomUUID(),
      accountId,
      tokenHash: tokenHash(token),
      expiresAt: new Date(Date.parse(work.at) + INVITATION_MS).toISOString(),
      usedAt: null,
      createdAt: work.at,
    });
    return token;
  }

  private demand(actor: Actor, action: Action): void {
    if (!may(actor, action)) throw new Forbidden();
  }
}
