import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../access/actor.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Conflict, Invalid, NotFound } from '../platform/errors.js';
import { CaseAccess } from './case-access.service.js';
import { CaseMember, type Duty } from './case-member.entity.js';
import { CaseSheets, type MemberOfCase } from './case-sheet.service.js';
import { LegalCase } from './case.entity.js';
import type { MemberForm } from './cases.forms.js';

/** Whose work each duty is. The coordination may do a jurist's; administrators see no case. */
const WHO: Record<Duty, readonly Role[]> = {
  jurist: ['jurist', 'coordinator'],
  intern: ['intern'],
  staff: ['staff'],
};

/** Who works on a case: they, and the coordination, are the only ones who know of it. */
@Injectable()
export class CaseTeamService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly accounts: AccountsService,
    private readonly sheets: CaseSheets,
  ) {}

  /** @throws Invalid beside `juristId` unless it is null or the account of a jurist who is here */
  async demandJurist(juristId: string | null, typed: object): Promise<void> {
    const jurists = juristId === null ? [] : await this.jurists();
    if (juristId !== null && !jurists.some(({ id }) => id === juristId))
      throw new Invalid({ juristId: [{ key: 'cases.notAJurist' }] }, typed);
  }

  /** An owner may be followed by another, not by nobody; one whose account has ended may stay for the time being. */
  async demandNextOwner(legalCase: LegalCase, next: string | null | undefined, typed: object): Promise<void> {
    if (next === undefined || next === legalCase.juristId) return;
    if (next === null) throw new Invalid({ juristId: [{ key: 'cases.ownerNeeded' }] }, typed);
    await this.demandJurist(next, typed);
  }

  /** Names by account of those who may own this case: the jurists who are here, and its owner of today. */
  async owners({ juristId }: LegalCase): Promise<Map<string, string>> {
    const owner = juristId === null ? [] : await this.accounts.names([juristId]);
    const jurists = (await this.jurists()).map(({ id, name }): [string, string] => [id, name]);
    return new Map([...[...owner].filter(([id]) => id === juristId), ...jurists]);
  }

  jurists(): Promise<Account[]> {
    return this.accounts.colleagues(WHO.jurist);
  }

  /** Colleagues who are not on the team yet, with the duties that they may have. */
  async candidates(actor: Actor, ref: string): Promise<{ account: Account; duty: Duty }[]> {
    const legalCase = await this.access.byRef(actor, ref, 'case.team');
    const known = new Set((await this.sheets.team(legalCase.id)).map(({ account }) => account.id));
    const colleagues = await this.accounts.colleagues(Object.values(WHO).flat());
    return colleagues
      .filter(({ id }) => !known.has(id))
      .flatMap((account) => dutyOf(account.role).map((duty) => ({ account, duty })));
  }

  /** @throws Invalid, Conflict when somebody is on the team already */
  async add(actor: Actor, ref: string, form: MemberForm): Promise<MemberOfCase> {
    const legalCase = await this.access.byRef(actor, ref, 'case.team');
    const account = (await this.accounts.colleagues(WHO[form.duty])).find(({ id }) => id === form.userId);
    if (!account) throw new Invalid({ userId: [{ key: `cases.notA.${form.duty}` }] }, form);
    const joined = await this.unit.run(actor, async (work) => {
      const isNew = await this.join(work, legalCase.id, account.id, form.duty);
      if (!isNew) throw new Conflict({ key: 'cases.alreadyOnTeam' });
      return work.manager.findOneByOrFail(CaseMember, { caseId: legalCase.id, accountId: account.id });
    });
    return { member: joined, account };
  }

  /** The owner leaves by naming another owner first: no case is orphaned. @throws NotFound, Conflict */
  async remove(actor: Actor, ref: string, accountId: string): Promise<void> {
    const legalCase = await this.access.byRef(actor, ref, 'case.team');
    await this.unit.run(actor, async (work) => {
      // Read here: she may have become the owner since the case was found.
      const { juristId } = await work.manager.findOneByOrFail(LegalCase, { id: legalCase.id });
      if (juristId === accountId) throw new Conflict({ key: 'cases.ownerStays' });
      const gone = await work.manager.delete(CaseMember, { caseId: legalCase.id, accountId });
      if (gone.affected !== 1) throw new NotFound();
      this.note(work, legalCase.id, { left: accountId });
    });
  }

  /** The first team of a new case: its owner, and the one who opened it. */
  async begin(work: Work, { id, juristId, createdBy }: LegalCase): Promise<void> {
    if (juristId !== null) await this.join(work, id, juristId, 'jurist');
    const [duty] = work.actor.role === 'coordinator' ? [] : dutyOf(work.actor.role);
    if (duty) await this.join(work, id, createdBy, duty);
  }

  /** @returns false when the account was on the team already */
  async join(work: Work, caseId: string, accountId: string, duty: Duty): Promise<boolean> {
    if (await work.manager.existsBy(CaseMember, { caseId, accountId })) return false;
    await work.manager.insert(CaseMember, { id: randomUUID(), caseId, accountId, duty, addedAt: work.at });
    this.note(work, caseId, { joined: accountId, duty });
    return true;
  }

  private note(work: Work, caseId: string, details: Record<string, string>): void {
    work.note({ action: 'case.team', subject: { kind: 'case', id: caseId }, caseId, details });
  }
}

const dutyOf = (role: Actor['role']): Duty[] =>
  (Object.keys(WHO) as Duty[]).filter((duty) => WHO[duty].some((each) => each === role));
