import { Injectable } from '@nestjs/common';
import { CaseSheets, type CaseSheet, type PersonInCase } from '../cases/case-sheet.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { ConsentsService } from '../consents/consents.service.js';
import { shownAs } from '../people/person.rules.js';
import { Unmet, type Sentence } from '../platform/errors.js';
import type { Signer } from './dossier.forms.js';
import { ASKED_OF_WITNESSES, mayJoin, wordOf, type PersonsAnswer } from './exhibit-consent.rules.js';
import { numbered } from './exhibits.rules.js';
import {
  manifestOf,
  type ExhibitKind,
  type IdentityShown,
  type Manifest,
  type TemplateKey,
} from './manifest.js';
import { unmetNeeds } from './needs.rules.js';
import { ExhibitShelf, type Offer } from './shelf.service.js';
import type { Source } from './letter.model.js';

export interface Order {
  readonly template: TemplateKey;
  readonly identity: IdentityShown;
  readonly signedBy: Signer;
  readonly hasLawyer: boolean;
  readonly exhibits: readonly {
    readonly kind: ExhibitKind;
    readonly id: string;
    readonly title?: string | undefined;
  }[];
}
export type NumberedExhibit = Offer & { readonly number: string };

/** A dossier that may be printed: what it is made from. */
export interface Ready {
  readonly sheet: CaseSheet;
  readonly complainants: readonly PersonInCase[];
  /** Chosen, in their order, with their numbers and the titles that they are to bear. */
  readonly exhibits: readonly NumberedExhibit[];
  /** The standing consents on which it rests. */
  readonly consents: readonly Source[];
}

/** Whether a dossier may be printed; asked when it is composed, when it is asked for, and again when it is printed. */
@Injectable()
export class Readiness {
  constructor(
    private readonly sheets: CaseSheets,
    private readonly consents: ConsentsService,
    private readonly shelf: ExhibitShelf,
  ) {}

  /** @throws Unmet with everything that is missing */
  async demand(legalCase: LegalCase, order: Order): Promise<Ready> {
    const { needs, ready } = await this.look(legalCase, order);
    if (needs.length > 0)
      throw new Unmet(needs, { key: 'dossiers.needs.sentence' }, { key: 'dossiers.needs.way' });
    return ready;
  }

  /** What the case has to show, and what of it this paper may not take. */
  async offers(legalCase: LegalCase, template: TemplateKey): Promise<Offer[]> {
    const [shelf, answers] = await Promise.all([this.shelf.of(legalCase), this.answers(legalCase)]);
    return withConsents(shelf, manifestOf(template), answers);
  }

  async look(legalCase: LegalCase, order: Order): Promise<{ needs: Sentence[]; ready: Ready }> {
    const manifest = manifestOf(order.template);
    const [sheet, answers, shelf] = await Promise.all([
      this.sheets.of(legalCase),
      this.answers(legalCase),
      this.shelf.of(legalCase),
    ]);
    const offers = withConsents(shelf, manifest, answers);
    const complainants = sheet.people.filter(({ part }) => part.role === 'complainant');
    const standing = (personId: string, purpose: string) => wordOf(answers, personId, purpose);
    const exhibitFaults = order.exhibits.flatMap(({ kind, id }, index) => {
      const offer = offers.find((each) => each.id === id && each.kind === kind);
      const why = offer ? offer.fault : ('notHere' as const);
      return why ? [{ place: index + 1, why }] : [];
    });
    const needs = unmetNeeds({
      manifest,
      identity: order.identity,
      complainants: complainants.map(({ person }) => ({
        shown: shownAs(person),
        standings: Object.fromEntries(
          manifest.consents.map((purpose) => [purpose, standing(person.id, purpose).standing]),
        ),
        hasName: person.nameSealed !== null,
      })),
      signedBy: order.signedBy,
      hasLawyer: order.hasLawyer,
      exhibitFaults,
    });
    const chosen = order.exhibits.flatMap(({ id, title }) => {
      const offer = offers.find((each) => each.id === id);
      return offer ? [{ ...offer, title: title ?? offer.title }] : [];
    });
    const asked = new Set([
      ...complainants.flatMap(({ person }) => (manifest.consents.length > 0 ? person.id : [])),
      ...chosen.flatMap(({ personId }) => personId ?? []),
    ]);
    const consents = [...asked].flatMap((personId) => {
      const { answer } = standing(personId, 'file_criminal');
      return answer ? [{ kind: 'consent' as const, id: answer.id, purpose: answer.purpose }] : [];
    });
    return { needs, ready: { sheet, complainants, exhibits: numbered(chosen), consents } };
  }

  private answers({ id }: LegalCase) {
    return this.consents.answers([id], ASKED_OF_WITNESSES);
  }
}

/** Her own no weighs more than what a translation still lacks. */
const withConsents = (
  shelf: readonly Offer[],
  manifest: Manifest,
  answers: readonly PersonsAnswer[],
): Offer[] =>
  shelf.map((offer) => {
    const { personId } = offer;
    if (personId === null) return offer;
    const standing = (purpose: string) => wordOf(answers, personId, purpose).standing;
    const on = { file_criminal: standing('file_criminal'), store: standing('store') };
    return mayJoin(manifest, on) ? offer : { ...offer, fault: 'noConsent' };
  });
