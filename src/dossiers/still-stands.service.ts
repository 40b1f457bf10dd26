import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CasePerson } from '../cases/case-person.entity.js';
import type { Purpose } from '../consents/consents.rules.js';
import { ConsentsService } from '../consents/consents.service.js';
import { CaseDocument } from '../documents/document.entity.js';
import { Unmet } from '../platform/errors.js';
import type { Dossier } from './dossier.entity.js';
import { mayJoin, purposesOf, wordOf } from './exhibit-consent.rules.js';
import { manifestOf } from './manifest.js';
import { tellerOf, toldExhibits } from './people-of-exhibits.js';

/**
 * Printing takes minutes, in which somebody may take her consent back. What was asked at its beginning is asked
 * again inside the transaction that keeps the file, through its own manager: nothing can change between the two.
 */
@Injectable()
export class StillStands {
  constructor(private readonly consents: ConsentsService) {}

  /** @throws Unmet */
  async demand(manager: EntityManager, dossier: Dossier): Promise<void> {
    const { caseId, exhibits = [] } = dossier;
    const manifest = manifestOf(dossier.template);
    const answers = await this.consents.answers([caseId], purposesOf(manifest), manager);
    const standing = (personId: string, purpose: Purpose) => wordOf(answers, personId, purpose).standing;

    const complainants = await manager.findBy(CasePerson, { caseId, role: 'complainant' });
    const agree = complainants.every(({ personId }) =>
      manifest.consents.every((purpose) => standing(personId, purpose) === 'given'),
    );
    const told = await toldExhibits(manager, exhibits);
    const tellers = exhibits.flatMap(({ subjectId }) => tellerOf(told, subjectId) ?? []);
    const tellersAgree = tellers.every((personId) =>
      mayJoin(manifest, (purpose) => standing(personId, purpose)),
    );
    const areReviewed = told.translations.every(
      ({ status, testimonyNumber, testimony }) =>
        status === 'reviewed' && testimonyNumber === testimony?.textNumber,
    );
    const documents = exhibits.filter(({ kind }) => kind === 'document').map(({ subjectId }) => subjectId);
    const inUse = await manager.countBy(CaseDocument, { id: In(documents), withdrawnAt: IsNull() });

    if (!agree || !tellersAgree || !areReviewed || inUse !== documents.length)
      throw new Unmet([{ key: 'dossiers.faults.unmet' }]);
  }
}
