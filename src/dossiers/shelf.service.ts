import { Injectable } from '@nestjs/common';
import type { LegalCase } from '../cases/case.entity.js';
import { languageOf } from '../directory/language.js';
import { DocumentsService } from '../documents/documents.service.js';
import { settingOf } from '../testimonies/testimony.rules.js';
import { TestimonyTexts, type TestimonyRow } from '../testimonies/testimony-texts.service.js';
import type { Translation } from '../testimonies/translation.entity.js';
import { LEAVE_TO_ASK, type Leave, type LeaveStanding } from './exhibit-consent.rules.js';
import type { DocumentKind } from '../documents/document.rules.js';
import { lowered } from './facts.rules.js';
import type { ExhibitKind, PrintedKind } from './manifest.js';
import { dayFr, sayFr } from './wording.js';

/** Something that is printed as an exhibit: what the bordereau says of it, never its words. */
export interface Printable {
  readonly kind: PrintedKind;
  readonly id: string;
  /** Of a translation: the testimony that it translates. */
  readonly of?: string;
  readonly title: string;
  readonly on: string | null;
  readonly nature: string;
  readonly origin: string | null;
  readonly language: string | null;
  /** The same two for a page, which speaks the reader's language: a locale key, and a BCP 47 tag. */
  readonly natureKey: string;
  readonly tag: string | null;
  /** Of a document: its true media type and its hash. */
  readonly media?: string;
  readonly sha256?: string;
  readonly bytes?: number;
  /** Of a document: what it is for the office. */
  readonly documentKind?: DocumentKind;
  /** Who told it; null of a document. */
  readonly personId: string | null;
  /** Of a document: the leave that it needs of whom it shows. */
  readonly toAsk: Leave | null;
  /** How that was answered, as `Readiness.offers` puts it here. */
  readonly leave?: LeaveStanding;
  /** Why it cannot be taken as it is. */
  readonly fault: ExhibitFault | null;
  /** Of a translation by a volunteer: her statement, which comes with it. */
  readonly vouching?: Printable | null;
}

/** Something of the case that may be chosen as an exhibit. */
export type Offer = Printable & { readonly kind: ExhibitKind };

/** All but the first two depend on the paper: whoever knows it puts them here (`Readiness.offers`). */
export type ExhibitFault = 'unreviewed' | 'outdated' | 'noConsent' | 'noLeave' | 'namesSomebody';

/** What a case has to show. */
@Injectable()
export class ExhibitShelf {
  constructor(
    private readonly testimonies: TestimonyTexts,
    private readonly documents: DocumentsService,
  ) {}

  /** Testimonies in the order in which they were taken, each with its translations, then the documents in use. */
  async of(legalCase: LegalCase): Promise<Offer[]> {
    const rows = (await this.testimonies.ofCase(legalCase)).toReversed();
    const documents = await this.documents.ofCase(legalCase.id);
    return [
      ...rows.flatMap((row) => [
        testimonyOffer(row),
        ...row.translations.map((each) => translationOffer(row, each)),
      ]),
      ...documents.map(({ id, title, kind, on, origin, media, sha256, bytes }): Offer => {
        const nature = sayFr(`documents.kinds.${kind}`);
        const named =
          title ?? (on ? sayFr('dossiers.titles.document', { nature, day: dayFr(on) ?? '' }) : nature);
        return {
          kind: 'document',
          id,
          title: named,
          on,
          nature,
          origin,
          language: null,
          natureKey: `documents.kinds.${kind}`,
          tag: null,
          media,
          sha256,
          bytes,
          documentKind: kind,
          personId: null,
          toAsk: LEAVE_TO_ASK[kind] ?? null,
          fault: null,
        };
      }),
    ];
  }
}

/** The language's name in French, as inside a sentence. */
export const languageFr = (tag: string): string => lowered(languageOf(tag)?.fr ?? tag);

function testimonyOffer({ testimony }: TestimonyRow): Offer {
  const set = settingOf(testimony);
  const params = { day: dayFr(testimony.takenOn) ?? '', language: languageFr(testimony.language) };
  return {
    kind: 'testimony',
    id: testimony.id,
    title: sayFr('dossiers.titles.testimony', params),
    on: testimony.takenOn,
    nature: sayFr(`dossiers.natures.${testimony.mode}`),
    origin: sayFr('dossiers.origins.person'),
    language: languageFr(set.language),
    natureKey: `dossiers.natures.${testimony.mode}`,
    tag: set.language,
    personId: testimony.personId,
    toAsk: null,
    fault: null,
  };
}

function translationOffer({ testimony }: TestimonyRow, translation: Translation): Offer {
  const params = { day: dayFr(testimony.takenOn) ?? '', language: languageFr(translation.language) };
  const isOutdated = translation.testimonyNumber !== testimony.textNumber;
  const offer: Offer = {
    kind: 'translation',
    id: translation.id,
    of: testimony.id,
    title: sayFr('dossiers.titles.translation', params),
    on: testimony.takenOn,
    nature: sayFr(`dossiers.natures.${translation.kind}`),
    origin: translation.translator,
    language: languageFr(translation.language),
    natureKey: `dossiers.natures.${translation.kind}`,
    tag: translation.language,
    personId: testimony.personId,
    toAsk: null,
    fault: translation.status !== 'reviewed' ? 'unreviewed' : isOutdated ? 'outdated' : null,
  };
  return { ...offer, vouching: translation.kind === 'free' ? statementOn(offer) : null };
}

/** A translator who swore nothing before a court signs that she translated faithfully (domain 5.3). */
const statementOn = (translation: Offer): Printable => ({
  ...translation,
  kind: 'fidelity',
  title: sayFr('dossiers.titles.fidelity'),
  on: null,
  nature: sayFr('dossiers.natures.fidelity'),
  language: languageFr('fr'),
  natureKey: 'dossiers.natures.fidelity',
  tag: 'fr',
});
