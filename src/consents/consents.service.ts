import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CasePerson } from '../cases/case-person.entity.js';
import type { LegalCase } from '../cases/case.entity.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../platform/errors.js';
import type { ConsentForm, ConversationForm, ConsentWithdrawalForm } from './consent.forms.js';
import { ConsentWithdrawal } from './consent-withdrawal.entity.js';
import { Consent } from './consent.entity.js';
import { placeOfReason, recordOf, type ConsentRecord } from './consent-record.js';
import { lastWord, together, wordsOf, type Purpose, type Standing } from './consents.rules.js';

export interface AnswerGiven {
  readonly purpose: Purpose;
  readonly given: boolean;
}

/** What each person agreed to, purpose by purpose. Nothing recorded here is ever changed. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Every answer of a case, the last recorded first. The caller has asked whether the case may be read. */
  async ofCase(legalCase: LegalCase): Promise<ConsentRecord[]> {
    const where = { caseId: legalCase.id };
    const found = await this.db.read.find(Consent, {
      where,
      relations: { withdrawal: true },
      order: { number: 'DESC' },
    });
    return this.opened(found);
  }

  /**
   * Every answer of these cases about these purposes, without reasons: for whoever asks only where people stand. A
   * unit of work hands in its own manager.
   */
  async answers(
    caseIds: readonly string[],
    purposes: readonly Purpose[],
    manager: EntityManager = this.db.read,
  ): Promise<ConsentRecord[]> {
    const where = { caseId: In(caseIds), purpose: In(purposes) };
    const found = await manager.find(Consent, { where, relations: { withdrawal: true } });
    return found.map((consent) => recordOf(consent, null));
  }

  /** The consent behind an address and its case, if the actor may do this with it. @throws NotFound, Forbidden */
  async find(
    actor: Actor,
    id: string,
    action: Action,
  ): Promise<{ consent: ConsentRecord; legalCase: LegalCase }> {
    const found = await this.db.read.findOne(Consent, { where: { id }, relations: { withdrawal: true } });
    if (!found) throw new NotFound();
    const legalCase = await this.access.byId(actor, found.caseId, action);
    const [consent] = await this.opened([found]);
    return { consent: consent as ConsentRecord, legalCase };
  }

  /**
   * Where one person stands, or with `null` every complainant of the case together: `given` only if each has given
   * it. A file in somebody's name asks this before it is printed.
   */
  async standing(caseId: string, personId: string | null, purpose: Purpose): Promise<Standing> {
    const people = personId === null ? await this.complainants(caseId) : [personId];
    const where = { caseId, personId: In(people), purpose };
    const found = await this.db.read.find(Consent, { where, relations: { withdrawal: true } });
    const answers = found.map((consent) => recordOf(consent, null));
    return together(people.map((id) => lastWord(answers.filter((each) => each.personId === id)).standing));
  }

  /** Records the answers of one conversation, in their order. @throws Invalid when the person is not of this case */
  async record(
    actor: Actor,
    ref: string,
    said: ConversationForm,
    answers: readonly AnswerGiven[],
  ): Promise<ConsentRecord[]> {
    const legalCase = await this.access.byRef(actor, ref, 'consent.record');
    this.demandPast(said.on);
    if (!(await this.db.read.existsBy(CasePerson, { caseId: legalCase.id, personId: said.personId })))
      throw new Invalid({ personId: [{ key: 'consents.notOfThisCase' }] });
    return this.unit.run(actor, async (work) => {
      const last = await work.manager.maximum(Consent, 'number', { caseId: legalCase.id });
      const rows = answers.map((answer, index) =>
        work.manager.create(Consent, {
          id: randomUUID(),
          caseId: legalCase.id,
          personId: said.personId,
          number: (last ?? 0) + 1 + index,
          purpose: answer.purpose,
          given: answer.given,
          saidOn: said.on,
          mode: said.mode,
          language: said.language,
          interpreter: said.interpreter ?? null,
          noticeVersion: said.noticeVersion ?? null,
          givenBy: said.givenBy ?? 'person',
          representative: said.givenBy === 'representative' ? (said.representative ?? null) : null,
          collectedBy: actor.id,
          recordedAt: work.at,
        }),
      );
      await work.manager.insert(Consent, rows);
      for (const { id, purpose, given, personId } of rows)
        work.note({
          action: 'consent.record',
          subject: { kind: 'consent', id },
          caseId: legalCase.id,
          details: { purpose, given, personId },
        });
      return rows.map((row) => recordOf(row, null));
    });
  }

  /** One answer by itself, as a program tells it. */
  async recordOne(actor: Actor, ref: string, form: ConsentForm): Promise<ConsentRecord> {
    return (await this.record(actor, ref, form, [form]))[0] as ConsentRecord;
  }

  /** Takes back the consent that holds now. @throws Conflict when it does not hold any more */
  async withdraw(actor: Actor, id: string, form: ConsentWithdrawalForm): Promise<ConsentRecord> {
    const { consent } = await this.find(actor, id, 'consent.withdraw');
    const withdrawnOn = form.on ?? dayInParis(this.clock.now());
    this.demandPast(withdrawnOn);
    if (withdrawnOn < consent.saidOn) throw new Invalid({ on: [{ key: 'consents.withdrawnBeforeSaid' }] });
    const { sealing } = await this.access.key(consent.caseId);
    return this.unit.run(actor, async (work) => {
      const { caseId, personId, purpose } = consent;
      const answers = await work.manager.find(Consent, {
        where: { caseId, personId, purpose },
        relations: { withdrawal: true },
      });
      // Whoever gave it takes it back, whatever the other giver says.
      const own = wordsOf(answers.map((each) => recordOf(each, null)));
      if (!own.some(({ standing, answer }) => standing === 'given' && answer.id === id))
        throw new Conflict({ key: 'consents.holdsNoMore' });
      await work.manager.insert(ConsentWithdrawal, {
        id,
        withdrawnOn,
        reasonSealed: sealing.seal(form.reason, placeOfReason(id)),
        recordedBy: actor.id,
        recordedAt: work.at,
      });
      work.note({
        action: 'consent.withdraw',
        subject: { kind: 'consent', id },
        caseId,
        details: { purpose, personId },
        reason: { text: form.reason, sealing },
      });
      return { ...consent, withdrawnOn, reason: form.reason };
    });
  }

  /** With the reasons of their withdrawals, all of one case. */
  private async opened(consents: readonly Consent[]): Promise<ConsentRecord[]> {
    const withdrawn = consents.find(({ withdrawal }) => withdrawal);
    const sealing = withdrawn && (await this.access.key(withdrawn.caseId)).sealing;
    return consents.map((consent) =>
      recordOf(
        consent,
        (consent.withdrawal && sealing?.open(consent.withdrawal.reasonSealed, placeOfReason(consent.id))) ??
          null,
      ),
    );
  }

  private async complainants(caseId: string): Promise<string[]> {
    const found = await this.db.read.findBy(CasePerson, { caseId, role: 'complainant' });
    return found.map(({ personId }) => personId);
  }

  private demandPast(on: string): void {
    if (on > dayInParis(this.clock.now())) throw new Invalid({ on: [{ key: 'consents.inTheFuture' }] });
  }
}
