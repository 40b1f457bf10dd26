import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart, type Chip } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { NEEDED_NOW, type Standing } from './consents.rules.js';
import { ConsentsService } from './consents.service.js';

export const TONES = {
  given: 'done',
  refused: 'no',
  withdrawn: 'no',
  none: 'plain',
} as const satisfies Record<Standing, Chip['tone']>;

/** On every page of a case: may this be kept, may it be filed. For all complainants together. */
@Injectable()
export class ConsentsTab extends CaseHeaderPart implements OnModuleInit {
  readonly tab = { key: 'consents.tab', action: 'case.read', path: 'consents', order: 100 } as const;
  override readonly acts = {
    consent: { key: 'consents.act', action: 'consent.record', path: 'consents#record' },
    strategy: { key: 'consents.act', action: 'consent.record', path: 'consents#record' },
  } as const;
  constructor(
    private readonly header: CaseHeader,
    private readonly consents: ConsentsService,
  ) {
    super();
  }

  onModuleInit(): void {
    this.header.register(this);
  }

  override async chips(legalCase: LegalCase): Promise<Chip[]> {
    const standings = await Promise.all(
      NEEDED_NOW.map((purpose) => this.consents.standing(legalCase.id, null, purpose)),
    );
    return NEEDED_NOW.map((purpose, index) => {
      const standing = standings[index] ?? 'none';
      return { key: `consents.chips.${purpose}.${standing}`, tone: TONES[standing] };
    });
  }
}
