import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { Stale, unlessStale } from '../cases/stale.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { Invalid, NotFound } from '../platform/errors.js';
import type { Changed } from '../platform/forms/changing.js';
import { TestimoniesService } from './testimonies.service.js';
import { TestimonyTexts, type TestimonyReading } from './testimony-texts.service.js';
import type { Testimony } from './testimony.entity.js';
import type { TranslationForm } from './translation.forms.js';
import { translationJson, type TranslationJson } from './translation.json.js';
import { afterTranslationChange, besideOf, changedFields, translationFaults } from './translation.rules.js';
import { TranslationTexts, type TranslationReading } from './translation-texts.service.js';
import { TranslationVersion } from './translation-version.entity.js';
import { Translation } from './translation.entity.js';
import { translationWorkflow } from './translation.workflow.js';

/** What a testimony says in French or English: written, read beside the original, changed. */
@Injectable()
export class TranslationsService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly testimonies: TestimoniesService,
    private readonly texts: TranslationTexts,
    private readonly testimonyTexts: TestimonyTexts,
    private readonly unit: UnitOfWork,
  ) {}

  async add(actor: Actor, testimonyId: string, form: TranslationForm): Promise<TranslationReading> {
    const testimony = await this.testimonies.find(actor, testimonyId, 'translation.record');
    demandSound(form, testimony);
    const testimonyNumber = form.testimonyVersion ?? testimony.textNumber;
    const id = randomUUID();
    await this.unit.run(actor, async (work) => {
      await work.manager.insert(Translation, {
        id,
        testimonyId,
        testimonyNumber,
        language: form.language,
        kind: form.kind,
        translator: form.translator,
        status: translationWorkflow.initial,
        textNumber: 1,
        enteredBy: actor.id,
        createdAt: work.at,
        changedAt: work.at,
        version: 1,
      });
      await this.addVersion(work, id, 1, testimonyNumber, form.text);
      const details = {
        testimonyId,
        testimonyVersion: testimonyNumber,
        language: form.language,
        kind: form.kind,
        textVersion: 1,
      };
      work.note({
        action: 'translation.record',
        subject: { kind: 'translation', id },
        caseId: testimony.caseId,
        details,
      });
    });
    return this.texts.reading(id);
  }

  /** The translation with its words and those that it translates. Noted in the journal. */
  async read(actor: Actor, id: string, number?: number): Promise<TranslationReading> {
    await this.find(actor, id, 'testimony.read');
    const reading = await this.texts.reading(id, number);
    const { translation, text, original } = reading;
    const details = {
      testimonyId: translation.testimonyId,
      textVersion: text.number,
      testimonyVersion: text.testimonyNumber,
    };
    const subject = { kind: 'translation', id: translation.id };
    const { caseId } = original.testimony;
    await this.unit.note(actor, { action: 'testimony.read', subject, caseId, details });
    return reading;
  }

  /** A version of a testimony, and the translation that stands beside it. Noted once, for both. */
  async readBeside(
    actor: Actor,
    testimonyId: string,
    number?: number,
    asked?: string,
  ): Promise<{ reading: TestimonyReading; beside: TranslationReading | null }> {
    const { caseId } = await this.testimonies.find(actor, testimonyId, 'testimony.read');
    const reading = await this.testimonyTexts.reading(testimonyId, number);
    const chosen = besideOf(reading.translations, reading.text.number, asked);
    const beside = chosen && (await this.texts.reading(chosen.id));
    const details = { textVersion: reading.text.number, ...(chosen && { translationId: chosen.id }) };
    const subject = { kind: 'testimony', id: testimonyId };
    await this.unit.note(actor, { action: 'testimony.read', subject, caseId, details });
    return { reading, beside };
  }

  /** Any change makes it a draft again. @throws Conflict with what stands now, when somebody was faster */
  async edit(actor: Actor, id: string, change: Changed<TranslationForm>): Promise<TranslationReading> {
    await this.find(actor, id, 'translation.record');
    const { translation, text, original } = await this.texts.reading(id);
    const before = afterTranslationChange(translation, text.text, { version: change.version });
    const form = afterTranslationChange(translation, text.text, change);
    demandSound(form, original.testimony);
    const fields = changedFields(before, form);
    const testimonyNumber = form.testimonyVersion ?? translation.testimonyNumber;
    // A review vouches for one version as it stood, its translator's name included: any change makes another.
    const changed = fields.length > 0;
    const textNumber = translation.textNumber + (changed ? 1 : 0);
    const status =
      (changed && translationWorkflow.take(translation.status, 'change').next) || translation.status;
    const act = this.unit.run(actor, async (work) => {
      const { language, kind, translator } = form;
      const columns = { language, kind, translator, testimonyNumber, textNumber, status, changedAt: work.at };
      const { affected } = await work.manager.update(Translation, { id, version: change.version }, columns);
      if (affected !== 1) throw new Stale();
      if (changed) await this.addVersion(work, id, textNumber, testimonyNumber, form.text);
      const details = { fields, textVersion: textNumber, status };
      work.note({
        action: 'translation.record',
        subject: { kind: 'translation', id },
        caseId: original.testimony.caseId,
        details,
      });
    });
    await unlessStale(act, () => this.current(actor, id), change);
    return this.texts.reading(id);
  }

  /** The case of the translation behind an address, if the actor may do this with it. @throws NotFound, Forbidden */
  async find(actor: Actor, id: string, action: Action): Promise<LegalCase> {
    const translation = await this.db.read.findOne(Translation, {
      where: { id },
      relations: { testimony: true },
    });
    if (!translation?.testimony) throw new NotFound();
    return this.access.byId(actor, translation.testimony.caseId, action);
  }

  private async addVersion(
    work: Work,
    translationId: string,
    number: number,
    testimonyNumber: number,
    text: string,
  ): Promise<void> {
    const made = { recordedBy: work.actor.id, recordedAt: work.at };
    await work.manager.insert(TranslationVersion, {
      id: randomUUID(),
      translationId,
      number,
      testimonyNumber,
      text,
      ...made,
    });
  }

  /** What stands now, as a program reads it, for whoever was too late. */
  async current(actor: Actor, id: string): Promise<TranslationJson> {
    return translationJson(await this.read(actor, id));
  }
}

function demandSound(form: TranslationForm, testimony: Testimony): void {
  const faults = translationFaults(form, testimony);
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
}
