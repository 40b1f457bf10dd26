import { Injectable } from '@nestjs/common';
import { CaseSheets, type CaseSheet, type PersonInCase } from '../cases/case-sheet.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import type { Purpose } from '../consents/consents.rules.js';
import { ConsentsService } from '../consents/consents.service.js';
import { shownAs } from '../people/person.rules.js';
import { Unmet, type Sentence } from '../platform/errors.js';
import type { Signer } from './dossier.forms.js';
import {
  leaveOf,
  mayJoin,
  PURPOSE_OF,
  purposesOf,
  wordOf,
  type PersonsAnswer,
} from './exhibit-consent.rules.js';
import { numbered } from './exhibits.rules.js';
import {
  manifestOf,
  type IdentityShown,
  type Manifest,
  type PrintedKind,
  type TemplateKey,
} from './manifest.js';
import { unmetNeeds } from './needs.rules.js';
import { ExhibitShelf, type Offer, type Printable } from './shelf.service.js';
import type { Source } from './letter.model.js';

export interface Order {
  readonly template: TemplateKey;
  readonly identity: IdentityShown;
  readonly signedBy: Signer;
  readonly hasLawyer: boolean;
  readonly exhibits: readonly {
    readonly kind: PrintedKind;
    readonly id: string;
    readonly title?: string | undefined;
  }[];
  /** The number of the first exhibit: later exhibits of one matter go on counting. */
  readonly firstNumber: number;
}
export type NumberedExhibit = Printable & { readonly number: string };

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
    const manifest = manifestOf(template);
    const [people, answers, shelf] = await Promise.all([
      this.sheets.people(legalCase),
      this.answers(legalCase, manifest),
      this.shelf.of(legalCase),
    ]);
    // Whether a complaint names people is chosen on the page itself: what an identity paper lacks is told then.
    return onThisPaper(shelf, { manifest, answers, people, identity: 'nominative' });
  }

  async look(legalCase: LegalCase, order: Order): Promise<{ needs: Sentence[]; ready: Ready }> {
    const manifest = manifestOf(order.template);
    const [sheet, answers, shelf] = await Promise.all([
      this.sheets.of(legalCase),
      this.answers(legalCase, manifest),
      this.shelf.of(legalCase),
    ]);
    const { identity } = order;
    const offers = onThisPaper(shelf, { manifest, answers, people: sheet.people, identity });
    const complainants = sheet.people.filter(({ part }) => part.role === 'complainant');
    const standing = (personId: string, purpose: Purpose) => wordOf(answers, personId, purpose);
    // What comes with a translation by itself is asked nothing of.
    const asked = order.exhibits.filter(({ kind }) => kind !== 'fidelity');
    const exhibitFaults = asked.flatMap(({ kind, id }, index) => {
      const offer = offers.find((each) => each.id === id && each.kind === kind);
      const why = offer ? offer.fault : ('notHere' as const);
      return why ? [{ place: index + 1, why }] : [];
    });
    const needs = unmetNeeds({
      manifest,
      identity,
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
    const chosen = asked.flatMap(({ id, title }) => {
      const offer = offers.find((each) => each.id === id);
      return offer ? [{ ...offer, title: title ?? offer.title }] : [];
    });
    const people = new Set([
      ...complainants.flatMap(({ person }) => (manifest.consents.length > 0 ? person.id : [])),
      ...chosen.flatMap(({ personId }) => personId ?? []),
    ]);
    const consents = [...people].flatMap((personId) => {
      const { answer } = standing(personId, manifest.tellers.asks);
      return answer ? [{ kind: 'consent' as const, id: answer.id, purpose: answer.purpose }] : [];
    });
    const exhibits = numbered<Printable>(chosen, order.firstNumber);
    return { needs, ready: { sheet, complainants, exhibits, consents } };
  }

  private answers({ id }: LegalCase, manifest: Manifest) {
    return this.consents.answers([id], purposesOf(manifest));
  }
}

interface Paper {
  readonly manifest: Manifest;
  readonly answers: readonly PersonsAnswer[];
  readonly people: readonly PersonInCase[];
  readonly identity: IdentityShown;
}

/** What people allow on this paper. Somebody's own no weighs more than what a translation still lacks. */
const onThisPaper = (shelf: readonly Offer[], { manifest, answers, people, identity }: Paper): Offer[] =>
  shelf.map((offer) => {
    const { personId, toAsk, documentKind } = offer;
    const standing = (id: string, purpose: Purpose) => wordOf(answers, id, purpose).standing;
    if (personId !== null)
      return mayJoin(manifest, (purpose) => standing(personId, purpose))
        ? offer
        : { ...offer, fault: 'noConsent' };
    if (documentKind === 'identity' && (manifest.voice === 'association' || identity === 'initials'))
      return { ...offer, fault: 'namesSomebody' };
    if (toAsk === null) return offer;
    const complainants = people.filter(({ part }) => part.role === 'complainant');
    const leave = leaveOf(complainants.map(({ person }) => standing(person.id, PURPOSE_OF[toAsk])));
    return { ...offer, leave, fault: leave === 'no' ? 'noLeave' : offer.fault };
  });
