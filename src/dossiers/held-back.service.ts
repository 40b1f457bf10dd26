import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Purpose } from '../consents/consents.rules.js';
import { ConsentsService } from '../consents/consents.service.js';
import { Database } from '../platform/database/database.js';
import { DossierExhibit } from './dossier-exhibit.entity.js';
import type { Dossier } from './dossier.entity.js';
import { wordOf } from './exhibit-consent.rules.js';
import type { Source } from './letter.model.js';
import { manifestOf, type TemplateKey } from './manifest.js';
import { tellerOf, toldExhibits } from './people-of-exhibits.js';

/**
 * Printed dossiers in which somebody speaks who has since refused or taken back what the paper rests on: a complaint
 * in her name, or the sharing with a partner. They are kept, for what was filed must be provable; but nobody sends
 * one more (domain 1.4, rule 7).
 */
@Injectable()
export class HeldBack {
  constructor(
    private readonly db: Database,
    private readonly consents: ConsentsService,
  ) {}

  /** The ids of those among `dossiers`. */
  async among(dossiers: readonly Dossier[]): Promise<Set<string>> {
    const printed = dossiers.filter(({ printedAt }) => printedAt !== null);
    if (printed.length === 0) return new Set();
    const caseIds = [...new Set(printed.map(({ caseId }) => caseId))];
    const purposes = new Set(printed.flatMap(({ template }) => purposesAsked(template)));
    const answers = await this.consents.answers(caseIds, [...purposes]);
    const exhibits = await this.db.read.findBy(DossierExhibit, {
      dossierId: In(printed.map(({ id }) => id)),
    });
    const told = await toldExhibits(this.db.read, exhibits);
    const held = printed.filter(({ id, caseId, sources, template }) => {
      const ofCase = answers.filter((answer) => answer.caseId === caseId);
      const own = exhibits.filter(({ dossierId }) => dossierId === id);
      const people = [
        ...namedIn(sources),
        ...own.flatMap(({ subjectId }) => tellerOf(told, subjectId) ?? []),
      ];
      return people.some((personId) =>
        purposesAsked(template).some((purpose) =>
          ['refused', 'withdrawn'].includes(wordOf(ofCase, personId, purpose).standing),
        ),
      );
    });
    return new Set(held.map(({ id }) => id));
  }
}

const purposesAsked = (template: TemplateKey): Purpose[] => {
  const { consents, tellers } = manifestOf(template);
  return [...consents, tellers.asks];
};

/** Those in whose name it was printed. */
const namedIn = (sources: string): string[] =>
  (JSON.parse(sources) as Source[]).filter(({ kind }) => kind === 'person').map(({ id }) => id);
