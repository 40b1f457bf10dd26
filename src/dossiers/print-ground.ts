import { In, type EntityManager } from 'typeorm';
import { CasePerson } from '../cases/case-person.entity.js';
import type { ConsentRecord } from '../consents/consent-record.js';
import type { Purpose } from '../consents/consents.rules.js';
import type { ConsentsService } from '../consents/consents.service.js';
import { CaseDocument } from '../documents/document.entity.js';
import { DossierExhibit } from './dossier-exhibit.entity.js';
import type { Dossier } from './dossier.entity.js';
import {
  LEAVE_TO_ASK,
  leaveStands,
  mayJoin,
  PURPOSE_OF,
  purposesOf,
  wordOf,
  type DatedWord,
} from './exhibit-consent.rules.js';
import type { Source } from './letter.model.js';
import { manifestOf } from './manifest.js';
import { tellerOf, toldExhibits, type ToldExhibits } from './people-of-exhibits.js';

/** All that prints rest on, as it stands now: what people answered, and what became of the exhibits. */
export interface Ground {
  readonly answers: readonly ConsentRecord[];
  readonly complainants: readonly CasePerson[];
  readonly exhibits: readonly DossierExhibit[];
  readonly told: ToldExhibits;
  readonly documents: readonly CaseDocument[];
}

/** @param manager that of the unit of work, where something is about to be written on the strength of it */
export async function groundOf(
  manager: EntityManager,
  consents: ConsentsService,
  dossiers: readonly Dossier[],
): Promise<Ground> {
  const caseIds = [...new Set(dossiers.map(({ caseId }) => caseId))];
  const purposes = new Set(dossiers.flatMap(({ template }) => purposesOf(manifestOf(template))));
  const answers = await consents.answers(caseIds, [...purposes], manager);
  const complainants = await manager.findBy(CasePerson, { caseId: In(caseIds), role: 'complainant' });
  const exhibits = await manager.findBy(DossierExhibit, { dossierId: In(dossiers.map(({ id }) => id)) });
  const told = await toldExhibits(manager, exhibits);
  const documents = await manager.findBy(CaseDocument, {
    id: In(exhibits.filter(({ kind }) => kind === 'document').map(({ subjectId }) => subjectId)),
  });
  return { answers, complainants, exhibits, told, documents };
}

export const complainantsOf = ({ complainants }: Ground, { caseId }: Dossier): string[] =>
  complainants.filter((each) => each.caseId === caseId).map(({ personId }) => personId);

/** Those in whose name it was printed; nobody before it is, nor in a report. */
export const namedIn = ({ sources }: Dossier): string[] =>
  (JSON.parse(sources) as Source[]).filter(({ kind }) => kind === 'person').map(({ id }) => id);

/**
 * Whether everybody's word and every exhibit still allows this paper: the same question when it is kept, when it is
 * approved, and each time somebody would send it.
 * @param people those in whose name it speaks
 */
export function stands(dossier: Dossier, people: readonly string[], ground: Ground): boolean {
  const manifest = manifestOf(dossier.template);
  const answers = ground.answers.filter(({ caseId }) => caseId === dossier.caseId);
  const standing = (personId: string, purpose: Purpose) => wordOf(answers, personId, purpose).standing;
  const exhibits = ground.exhibits.filter(({ dossierId }) => dossierId === dossier.id);
  const ids = new Set(exhibits.map(({ subjectId }) => subjectId));

  const agree = people.every((personId) =>
    manifest.consents.every((purpose) => standing(personId, purpose) === 'given'),
  );
  const tellersAgree = exhibits
    .flatMap(({ subjectId }) => tellerOf(ground.told, subjectId) ?? [])
    .every((personId) => mayJoin(manifest, (purpose) => standing(personId, purpose)));
  const areReviewed = ground.told.translations
    .filter(({ id }) => ids.has(id))
    .every(
      ({ status, testimonyNumber, testimony }) =>
        status === 'reviewed' && testimonyNumber === testimony?.textNumber,
    );
  const inUse = exhibits
    .filter(({ kind }) => kind === 'document')
    .every(({ subjectId }) => {
      const found = ground.documents.find(({ id }) => id === subjectId);
      const leave = found && LEAVE_TO_ASK[found.kind];
      const words = leave ? wordsOn(PURPOSE_OF[leave], complainantsOf(ground, dossier), answers) : [];
      return found?.withdrawnAt === null && (!leave || leaveStands(words, dossier.requestedAt));
    });
  return agree && tellersAgree && areReviewed && inUse;
}

const wordsOn = (
  purpose: Purpose,
  people: readonly string[],
  answers: readonly ConsentRecord[],
): DatedWord[] =>
  people.map((personId) => {
    const { standing, answer } = wordOf(answers, personId, purpose);
    const recordedAt = standing === 'withdrawn' ? answer?.withdrawal?.recordedAt : answer?.recordedAt;
    return { standing, recordedAt: recordedAt ?? null };
  });

/** Whether it would be printed from the same texts and in the name of the same people today. */
export function isAsPrinted(dossier: Dossier, ground: Ground): boolean {
  const sources = JSON.parse(dossier.sources) as Source[];
  const { testimonies, translations } = ground.told;
  const isSame = (source: Source): boolean => {
    if (source.kind === 'testimony')
      return testimonies.find(({ id }) => id === source.id)?.textNumber === source.version;
    if (source.kind === 'translation')
      return translations.find(({ id }) => id === source.id)?.textNumber === source.version;
    return true;
  };
  const named = namedIn(dossier).sort();
  const now = complainantsOf(ground, dossier).sort();
  const namesNobody = manifestOf(dossier.template).voice === 'association';
  return sources.every(isSame) && (namesNobody || named.join() === now.join());
}
