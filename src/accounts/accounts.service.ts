import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { SYSTEM, type Actor, type Role } from '../access/actor.js';
import { may } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis, type Day } from '../platform/day.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/errors.js';
import { inOrderOfNames } from '../platform/in-order.js';
import { Account } from './account.entity.js';
import type { InvitationForm, ReinvitationForm } from './accounts.forms.js';
import { endFault, invitationFaults, rolesRenewedBy } from './accounts.rules.js';
import { Invitation } from './invitation.entity.js';
import { demandAnotherCoordinator } from './last-coordinator.js';
import { hashPassword, tokenHash } from './passwords.js';
import { endSessions, giveLink, isOfUse, voidLinks } from './ways-in.js';

/** An account and the token of its link. */
interface Invited {
  account: Account;
  token: string;
}

/** The people of the team: who is invited, who has left, who comes back. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The day in Paris by which accounts end. */
  today(): Day {
    return dayInParis(this.clock.now());
  }

  async list(actor: Actor): Promise<Account[]> {
    this.demand(actor, 'account.list');
    return inOrderOfNames(await this.db.read.find(Account));
  }

  /** Accounts alive today with one of these roles, for the lists in which a colleague is chosen. */
  async colleagues(roles: readonly Role[]): Promise<Account[]> {
    const today = this.today();
    const found = await this.db.read.find(Account, {
      where: { role: In([...roles]), endedAt: IsNull() },
    });
    return inOrderOfNames(found.filter(({ endsOn }) => endsOn === null || endsOn >= today));
  }

  /** Names by id, for histories: ended accounts included. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.db.read.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map([...found.map((a): [string, string] => [a.id, a.name]), [SYSTEM.id, SYSTEM.name]]);
  }

  /** Makes the account and its link. @returns the link's token, told once and kept only as a hash. */
  async invite(actor: Actor, form: InvitationForm): Promise<Invited> {
    this.demand(actor, 'account.invite');
    const faults = invitationFaults(actor.role, form, this.today());
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    return this.work.run(actor, (work) => this.create(work, form));
  }

  /** The account of somebody who may be invited again. @throws Forbidden when its role is not the actor's to invite */
  async reinvitable(actor: Actor, accountId: string): Promise<Account> {
    this.demand(actor, 'account.reinvite');
    const account = await this.db.read.findOneBy(Account, { id: accountId });
    if (!account) throw new NotFound();
    if (!rolesRenewedBy(actor.role).includes(account.role)) throw new Forbidden();
    return account;
  }

  /**
   * Begins the account anew, for a password that leaked, a link that was lost or somebody who comes back: password,
   * sessions and links of before are worth nothing from now on, an ended account is open, `endsOn` is its last day
   * (none when it is left out). One's own account too: a coordinator who is alone has nobody else to ask.
   */
  async reinvite(actor: Actor, accountId: string, { endsOn }: ReinvitationForm): Promise<Invited> {
    const account = await this.reinvitable(actor, accountId);
    const fault = endFault(account.role, endsOn, this.today());
    if (fault) throw new Invalid({ endsOn: [fault] });
    return this.work.run(actor, async (work) => {
      const anew = { passwordHash: null, endedAt: null, endsOn: endsOn ?? null };
      await work.manager.update(Account, accountId, anew);
      await endSessions(work, accountId);
      await voidLinks(work, accountId);
      const details = { role: account.role, reopened: account.endedAt !== null, endsOn: anew.endsOn };
      work.note({ action: 'account.reinvite', subject: { kind: 'account', id: accountId }, details });
      return { account, token: await giveLink(work, accountId) };
    });
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
      const waiting = await work.manager.findOneBy(Account, { role: form.role });
      if (!waiting) return (await this.create(work, form)).token;
      const { name, language } = form;
      await work.manager.update(Account, waiting.id, { email: form.email.toLowerCase(), name, language });
      await voidLinks(work, waiting.id);
      work.note({ action: 'account.first', subject: { kind: 'account', id: waiting.id } });
      return giveLink(work, waiting.id);
    });
  }

  /** The account that this link opens, or NotFound once it is used, out of date or never was. */
  async invited(token: string): Promise<Account> {
    const invitation = await this.db.read.findOne(Invitation, {
      where: { tokenHash: tokenHash(token), usedAt: IsNull() },
      relations: { account: true },
    });
    if (!invitation?.account || !isOfUse(invitation, this.clock.now())) throw new NotFound();
    return invitation.account;
  }

  /**
   * Takes the invitation up: chooses the password, uses the link. The link is looked at again inside the transaction:
   * it may have been replaced while the password was hashed. A sign-in that was under way with an older password may
   * have left a session, which must not come alive with the new one.
   */
  async accept(token: string, password: string): Promise<Account> {
    const account = await this.invited(token);
    const passwordHash = await hashPassword(password);
    return this.work.run(SYSTEM, async (work) => {
      const used = await work.manager.update(
        Invitation,
        { tokenHash: tokenHash(token), usedAt: IsNull(), expiresAt: MoreThan(work.at) },
        { usedAt: work.at },
      );
      if (used.affected !== 1) throw new NotFound();
      await endSessions(work, account.id);
      await work.manager.update(Account, account.id, { passwordHash });
      work.note({ action: 'account.accept', subject: { kind: 'account', id: account.id } });
      return account;
    });
  }

  /**
   * Ends an account at once, with its open sessions and its link. What it did stays.
   * @throws Conflict for one's own, and for the last of the coordination: nobody could invite anybody after her
   */
  async end(actor: Actor, accountId: string): Promise<void> {
    this.demand(actor, 'account.end');
    if (actor.id === accountId) throw new Conflict({ key: 'accounts.notOneself' });
    await this.work.run(actor, async (work) => {
      await demandAnotherCoordinator(work, accountId);
      const ended = await work.manager.update(
        Account,
        { id: accountId, endedAt: IsNull() },
        { endedAt: work.at },
      );
      if (ended.affected !== 1) throw new NotFound();
      await endSessions(work, accountId);
      await voidLinks(work, accountId);
      work.note({ action: 'account.end', subject: { kind: 'account', id: accountId } });
    });
  }

  private async create(work: Work, form: InvitationForm): Promise<Invited> {
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
    const token = await giveLink(work, account.id);
    work.note({
      action: work.actor.role === 'system' ? 'account.first' : 'account.invite',
      subject: { kind: 'account', id: account.id },
      details: { role: account.role },
    });
    return { account, token };
  }

  private demand(actor: Actor, action: Action): void {
    if (!may(actor, action)) throw new Forbidden();
  }
}
