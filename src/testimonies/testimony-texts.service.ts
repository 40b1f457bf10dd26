import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LegalCase } from '../cases/case.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { Testimony } from './testimony.entity.js';
import { TestimonyVersion } from './testimony-version.entity.js';
import { Translation } from './translation.entity.js';

/** A testimony as lists show it: never its words. */
export interface TestimonyRow {
  readonly testimony: Testimony;
  readonly caseRef: string;
  readonly translations: readonly Translation[];
}
/** A testimony as it is read, in one version of its text. */
export interface TestimonyReading extends TestimonyRow {
  readonly text: TestimonyVersion;
  /** All of them, the last first, without their words. */
  readonly versions: readonly Pick<TestimonyVersion, 'number' | 'recordedBy' | 'recordedAt'>[];
}

/** Reads testimonies for whoever has asked the permission table and notes the reading herself. */
@Injectable()
export class TestimonyTexts {
  constructor(private readonly db: Database) {}

  /** The testimonies of a case, the last taken first. Never their words. */
  async ofCase(legalCase: LegalCase): Promise<TestimonyRow[]> {
    const order = { takenOn: 'DESC', createdAt: 'DESC' } as const;
    const found = await this.db.read.find(Testimony, { where: { caseId: legalCase.id }, order });
    const translations = await this.translationsOf(found.map(({ id }) => id));
    return found.map((testimony) => ({
      testimony,
      caseRef: legalCase.ref,
      translations: translations.filter(({ testimonyId }) => testimonyId === testimony.id),
    }));
  }

  /** The words and what stands around them, unasked and unnoted: for whoever asked and notes herself. */
  async reading(id: string, number?: number): Promise<TestimonyReading> {
    const testimony = await this.db.read.findOneOrFail(Testimony, {
      where: { id },
      relations: { legalCase: true },
    });
    const where = { testimonyId: id, number: number ?? testimony.textNumber };
    const text = await this.db.read.findOneBy(TestimonyVersion, where);
    if (!text) throw new NotFound();
    const versions = await this.db.read.find(TestimonyVersion, {
      select: { id: true, number: true, recordedBy: true, recordedAt: true },
      where: { testimonyId: id },
      order: { number: 'DESC' },
    });
    return {
      testimony,
      caseRef: testimony.legalCase?.ref ?? '',
      text,
      versions,
      translations: await this.translationsOf([id]),
    };
  }

  private translationsOf(ids: string[]): Promise<Translation[]> {
    return this.db.read.find(Translation, {
      where: { testimonyId: In(ids) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }
}
