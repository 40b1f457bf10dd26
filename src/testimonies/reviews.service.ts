import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ROLES, type Actor } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Stale, unlessStale } from '../cases/stale.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Conflict, Invalid } from '../platform/errors.js';
import { whyNotSecond, type Reader } from './review.rules.js';
import type { ReviewForm } from './translation.forms.js';
import { TranslationReview } from './translation-review.entity.js';
import { TranslationTexts, type TranslationReading } from './translation-texts.service.js';
import { Translation } from './translation.entity.js';
import { translationWorkflow } from './translation.workflow.js';
import { TranslationsService } from './translations.service.js';

/** Second readers: nobody vouches for what she wrote herself. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly translations: TranslationsService,
    private readonly texts: TranslationTexts,
    private readonly unit: UnitOfWork,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * A second person vouches for it: the actor, or a reader without an account whom she names.
   * @throws Invalid when that is no second person; Conflict when it was changed or reviewed meanwhile
   */
  async review(actor: Actor, id: string, form: ReviewForm): Promise<TranslationReading> {
    const { id: caseId } = await this.translations.find(actor, id, 'translation.review');
    const reading = await this.texts.reading(id);
    const { version, status, textNumber } = reading.translation;
    const reader: Reader = form.reviewer === undefined ? actor : { id: null, name: form.reviewer };
    const why = whyNotSecond(reader, await this.texts.hands(reading), await this.colleagues());
    const taken = translationWorkflow.take(status, 'review', { second_person: why === null });
    const current = () => this.translations.current(actor, id);
    if (taken.unmet?.includes('step_open'))
      throw new Conflict({ key: 'testimonies.reviewedAlready' }, { current: await current(), typed: form });
    if (!taken.next) throw new Invalid({ reviewer: [{ key: `testimonies.notSecond.${why ?? 'noName'}` }] });
    const act = this.unit.run(actor, async (work) => {
      if ((form.version ?? version) !== version) throw new Stale();
      const columns = { status: taken.next, changedAt: work.at };
      const { affected } = await work.manager.update(Translation, { id, version }, columns);
      if (affected !== 1) throw new Stale();
      const byAccount = reader.id !== null;
      await work.manager.insert(TranslationReview, {
        id: randomUUID(),
        translationId: id,
        number: textNumber,
        reviewer: reader.name,
        byAccount,
        recordedBy: actor.id,
        note: form.note ?? null,
        reviewedAt: work.at,
      });
      const details = { textVersion: textNumber, byAccount };
      work.note({ action: 'translation.review', subject: { kind: 'translation', id }, caseId, details });
    });
    await unlessStale(act, current, form);
    return this.texts.reading(id);
  }

  /** Names of everybody with an open account, whatever its role. */
  private async colleagues(): Promise<string[]> {
    return (await this.accounts.colleagues(ROLES)).map(({ name }) => name);
  }
}
