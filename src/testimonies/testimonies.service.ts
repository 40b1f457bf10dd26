import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { CasePerson } from '../cases/case-person.entity.js';
import { Stale, unlessStale } from '../cases/stale.js';
import type { Note } from '../journal/note.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Database } from '../platform/database/database.js';
import { Invalid, NotFound } from '../platform/errors.js';
import type { Changed } from '../platform/forms/changing.js';
import type { TestimonyForm } from './testimony.forms.js';
import { testimonyJson } from './testimony.json.js';
import { afterChange, differing, keptOf, testimonyFaults, type Kept } from './testimony.rules.js';
import { TestimonyTexts, type TestimonyReading, type TestimonyRow } from './testimony-texts.service.js';
import { Testimony } from './testimony.entity.js';
import { TestimonyVersion } from './testimony-version.entity.js';

/** What people told: taken down, corrected in new versions, and never read without a trace. */
@Injectable()
export class TestimoniesService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly texts: TestimonyTexts,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid when the person is not of this case, or the record does not stand alone */
  async record(actor: Actor, ref: string, form: TestimonyForm): Promise<TestimonyReading> {
    const legalCase = await this.access.byRef(actor, ref, 'testimony.record');
    const kept = await this.kept(legalCase.id, form);
    const id = await this.unit.run(actor, async (work) => {
      const testimony = work.manager.create(Testimony, {
        ...kept,
        id: randomUUID(),
        caseId: legalCase.id,
        textNumber: 1,
        recordedBy: actor.id,
        createdAt: work.at,
        version: 1,
      });
      await work.manager.insert(Testimony, testimony);
      await this.addVersion(work, testimony.id, 1, form.text);
      work.note({
        action: 'testimony.record',
        subject: { kind: 'testimony', id: testimony.id },
        caseId: legalCase.id,
        details: { mode: testimony.mode, language: testimony.language, personId: testimony.personId },
      });
      return testimony.id;
    });
    return this.texts.reading(id);
  }

  /** The testimonies of a case, the last taken first, never their words. */
  async ofCase(actor: Actor, ref: string): Promise<{ legalCase: LegalCase; rows: TestimonyRow[] }> {
    const legalCase = await this.access.byRef(actor, ref, 'testimony.read');
    return { legalCase, rows: await this.texts.ofCase(legalCase) };
  }

  /** The testimony with its words, in this version or the one that stands now. Noted in the journal. */
  async read(actor: Actor, id: string, number?: number): Promise<TestimonyReading> {
    const { caseId } = await this.find(actor, id, 'testimony.read');
    const reading = await this.texts.reading(id, number);
    await this.unit.note(actor, readingOf(id, caseId, reading.text.number));
    return reading;
  }

  /** @throws Conflict with what stands now, when somebody was faster */
  async edit(actor: Actor, id: string, change: Changed<TestimonyForm>): Promise<TestimonyReading> {
    const { caseId } = await this.find(actor, id, 'testimony.edit');
    const { testimony, text } = await this.texts.reading(id);
    const form = afterChange(testimony, text.text, change);
    const kept = await this.kept(caseId, form);
    const corrected = form.text !== text.text;
    const textNumber = testimony.textNumber + (corrected ? 1 : 0);
    const act = this.unit.run(actor, async (work) => {
      const where = { id, version: change.version };
      const { affected } = await work.manager.update(Testimony, where, { ...kept, textNumber });
      if (affected !== 1) throw new Stale();
      if (corrected) await this.addVersion(work, id, textNumber, form.text);
      const fields = [...differing(testimony, kept), ...(corrected ? ['text'] : [])];
      work.note({
        action: 'testimony.edit',
        subject: { kind: 'testimony', id },
        caseId,
        details: { fields, textVersion: textNumber },
      });
      // Whoever changed only how it was taken is answered with words that she did not send.
      if (change.text === undefined) work.note(readingOf(id, caseId, textNumber));
    });
    await unlessStale(act, async () => testimonyJson(await this.read(actor, id)), change);
    return this.texts.reading(id);
  }

  /** The testimony behind an address, if the actor may do this with it. @throws NotFound, Forbidden */
  async find(actor: Actor, id: string, action: Action): Promise<Testimony> {
    const testimony = await this.db.read.findOneBy(Testimony, { id });
    if (!testimony) throw new NotFound();
    await this.access.byId(actor, testimony.caseId, action);
    return testimony;
  }

  private async kept(caseId: string, form: TestimonyForm): Promise<Kept> {
    const faults = testimonyFaults(form, dayInParis(this.clock.now()));
    if (!(await this.db.read.existsBy(CasePerson, { caseId, personId: form.personId })))
      faults['personId'] = [{ key: 'testimonies.notOfThisCase' }];
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    return keptOf(form);
  }

  private async addVersion(work: Work, testimonyId: string, number: number, text: string): Promise<void> {
    const version = {
      id: randomUUID(),
      testimonyId,
      number,
      text,
      recordedBy: work.actor.id,
      recordedAt: work.at,
    };
    await work.manager.insert(TestimonyVersion, version);
  }
}

const readingOf = (id: string, caseId: string, textVersion: number): Note => ({
  action: 'testimony.read',
  subject: { kind: 'testimony', id },
  caseId,
  details: { textVersion },
});
