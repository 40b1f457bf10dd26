import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import type { Hands } from './review.rules.js';
import { TestimonyTexts, type TestimonyReading } from './testimony-texts.service.js';
import { TranslationReview } from './translation-review.entity.js';
import { TranslationVersion } from './translation-version.entity.js';
import { Translation } from './translation.entity.js';

/** A translation with its words, beside the version of the testimony that it translates. */
export interface TranslationReading {
  readonly translation: Translation;
  readonly text: TranslationVersion;
  readonly original: TestimonyReading;
  /** The last first. */
  readonly versions: readonly Pick<
    TranslationVersion,
    'number' | 'testimonyNumber' | 'recordedBy' | 'recordedAt'
  >[];
  /** The last first; those of versions that stand no more are kept. */
  readonly reviews: readonly TranslationReview[];
}

/** Reads translations for whoever has asked the permission table and notes the reading herself. */
@Injectable()
export class TranslationTexts {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly accounts: AccountsService,
    private readonly testimonies: TestimonyTexts,
  ) {}

  async reading(id: string, number?: number): Promise<TranslationReading> {
    const translation = await this.db.read.findOneByOrFail(Translation, { id });
    const where = { translationId: id, number: number ?? translation.textNumber };
    const text = await this.db.read.findOneBy(TranslationVersion, where);
    if (!text) throw new NotFound();
    const versions = await this.db.read.find(TranslationVersion, {
      select: { id: true, number: true, testimonyNumber: true, recordedBy: true, recordedAt: true },
      where: { translationId: id },
      order: { number: 'DESC' },
    });
    const reviews = await this.db.read.find(TranslationReview, {
      where: { translationId: id },
      order: { reviewedAt: 'DESC', id: 'DESC' },
    });
    const original = await this.testimonies.reading(translation.testimonyId, text.testimonyNumber);
    return { translation, text, original, versions, reviews };
  }

  /** Who had a hand in it, with their names of today. */
  async hands({ translation, versions }: TranslationReading): Promise<Hands> {
    const ids = [...new Set([translation.enteredBy, ...versions.map(({ recordedBy }) => recordedBy)])];
    const names = await this.accounts.names(ids);
    return {
      translator: translation.translator,
      accounts: ids.map((id) => ({ id, name: names.get(id) ?? '' })),
    };
  }

  /** Drafts of the cases that this actor may review, the longest waiting first. */
  async waiting(
    actor: Actor,
    { skip, take }: { skip: number; take: number },
  ): Promise<[Translation[], number]> {
    const drafts = () =>
      this.db.read
        .createQueryBuilder(Translation, 'translation')
        .where('translation.status = :status', { status: 'draft' });
    const counted = drafts();
    if (scopeOf(actor, 'translation.review') !== 'all')
      counted.innerJoin('translation.testimony', 'testimony');
    const shown = drafts()
      .innerJoinAndSelect('translation.testimony', 'testimony')
      .innerJoinAndSelect('testimony.legalCase', 'legalCase')
      .innerJoinAndSelect('testimony.person', 'person')
      .orderBy('translation.changedAt', 'ASC')
      .addOrderBy('translation.id', 'ASC')
      .offset(skip)
      .limit(take);
    const [total, items] = await Promise.all([
      this.access.narrow(counted, actor, 'translation.review', 'testimony.caseId').getCount(),
      this.access.narrow(shown, actor, 'translation.review', 'testimony.caseId').getMany(),
    ]);
    return [items, total];
  }
}
