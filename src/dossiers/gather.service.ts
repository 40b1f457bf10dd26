import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { PersonInCase } from '../cases/case-sheet.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import type { Identity } from '../people/identity.js';
import { PersonsCases } from '../cases/persons-cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { articlesOn } from './articles.js';
import type { PaperModel } from './dossier.model.js';
import { linesOf, paragraphsOf, type Letter, type Source } from './letter.model.js';
import {
  initialsOf,
  injuriesOf,
  isMinor,
  lawyerOf,
  letterheadOf,
  offencesOf,
  officersOf,
  recipientOf,
  senderOf,
} from './letter-parts.js';
import { manifestOf, type IdentityShown, type TemplateKey } from './manifest.js';
import type { NumberedExhibit, Ready } from './readiness.service.js';
import { TestimonySheets } from './testimony-sheets.service.js';
import { languageFr } from './shelf.service.js';
import { dayFr, eitherFr, sayFr, shortDayFr } from './wording.js';

export interface Asked {
  readonly legalCase: LegalCase;
  readonly template: TemplateKey;
  readonly identity: IdentityShown;
  readonly letter: Letter;
  readonly ready: Ready;
  /** Null on a preview. */
  readonly number: number | null;
  readonly styleHref: string;
}

/** The first step of a print: everything that the paper says, as plain data. */
@Injectable()
export class Gather {
  constructor(
    private readonly people: PeopleService,
    private readonly hers: PersonsCases,
    private readonly settings: SettingsService,
    private readonly sheets: TestimonySheets,
  ) {}

  /** Identities are opened in the actor's name, and noted, only where the paper names people. */
  async model(actor: Actor, asked: Asked): Promise<{ model: PaperModel; sources: Source[] }> {
    const { legalCase, letter, ready, template } = asked;
    const { incident } = ready.sheet;
    const speaks = manifestOf(template).voice === 'complainant';
    const organisation = await this.settings.organisation();
    const named =
      speaks && asked.identity === 'nominative'
        ? await this.identities(actor, ready.complainants)
        : new Map<string, Identity>();
    const shown = (personId: string): string => {
      const known = ready.sheet.people.find(({ person }) => person.id === personId);
      return named.get(personId)?.name ?? (known ? initialsOf(known.person) : '');
    };
    const { sheets, sources } = await this.sheets.of(ready.exhibits, shown);
    const senders = speaks
      ? ready.complainants.map(({ person }) => senderOf(person, named.get(person.id) ?? null))
      : [];
    const several = senders.length > 1;
    const lawyer = lawyerOf(letter, senders);
    const confidential = senders.some((sender) => sender.confidential);
    const atLawyers = linesOf(letter.lawyer?.address).length > 0;
    const offences = offencesOf(incident);
    // Of a print that was asked for before one could choose, the letter was a registered one.
    const delivery = letter.delivery ?? 'registered';
    const minor = ready.complainants.some(({ person }) =>
      isMinor(person, named.get(person.id) ?? null, incident.happenedOn ?? ''),
    );
    const guardian = speaks && (minor || letter.requests.includes('guardian'));
    const letterhead = letterheadOf(organisation);
    // An original and its translation are one exhibit.
    const exhibitCount = new Set(ready.exhibits.map(({ number }) => number.split('-')[0])).size;
    const signatory = {
      signatoryName: organisation.signatoryName,
      signatoryFunction: organisation.signatoryFunction,
    };
    const head = {
      ref: legalCase.ref,
      letterhead,
      recipient: recipientOf(letter.court),
      letterOn: dayFr(letter.letterOn) ?? '',
      delivered: delivery === 'none' ? null : sayFr(`dossiers.delivered.${delivery}`),
      offence: offences.offence,
    };
    const model: PaperModel = {
      styleHref: asked.styleHref,
      title: sayFr(asked.number === null ? 'dossiers.titles.preview' : 'dossiers.titles.dossier', {
        ref: legalCase.ref,
        number: asked.number ?? 0,
      }),
      cover: { ...head, number: asked.number, senders, lawyer, exhibitCount },
      covering: { ...head, ...signatory, city: organisation.city, several, exhibitCount },
      body: {
        ...head,
        ...signatory,
        city: organisation.city,
        senders,
        several,
        lawyer,
        confidential,
        ...offences,
        signedByLawyer: letter.signedBy === 'lawyer',
        addressMissing:
          !atLawyers && senders.some((sender) => !sender.confidential && sender.addressLines.length === 0),
        declared: atLawyers ? 'lawyer' : confidential ? 'sealed' : 'above',
        facts: paragraphsOf(letter.facts),
        officers: officersOf(incident),
        injuries: speaks ? injuriesOf(ready.complainants, shown, certificatesIn(ready)) : [],
        requests: requestsOf(letter, guardian, speaks ? ready.complainants : []),
        guardian,
        articles: articlesOn(letter.letterOn),
      },
      bordereau: { ref: legalCase.ref, rows: ready.exhibits.map(rowOf) },
      sheets,
    };
    const { version } = incident;
    return {
      model,
      sources: [
        { kind: 'incident', id: incident.id, version },
        { kind: 'organisation', id: organisation.id, version: organisation.version },
        ...(speaks
          ? ready.complainants.map(({ person }): Source => ({
              kind: 'person',
              id: person.id,
              version: person.version,
            }))
          : []),
        ...ready.consents,
        ...sources,
        ...ready.exhibits.flatMap(({ kind, id, sha256 }): Source[] =>
          kind === 'document' && sha256 ? [{ kind, id, sha256 }] : [],
        ),
      ],
    };
  }

  private async identities(actor: Actor, people: readonly PersonInCase[]): Promise<Map<string, Identity>> {
    const named = new Map<string, Identity>();
    for (const { person } of people) {
      const cases = await this.hers.of(person.id);
      named.set(person.id, await this.people.identity(actor, person, ...cases.map(({ id }) => id)));
    }
    return named;
  }
}

const requestsOf = (
  { requests, furtherRequests }: Letter,
  guardian: boolean,
  complainants: readonly PersonInCase[],
): string[] => [
  ...[...requests.filter((code) => code !== 'guardian'), ...(guardian ? (['guardian'] as const) : [])].map(
    (code) =>
      sayFr(`dossiers.requests.${code}.paper`, {
        language: languagesOf(complainants) || sayFr('dossiers.ownLanguage'),
        hearing: sayFr(`dossiers.hearing.${complainants.length > 1 ? 'several' : 'one'}`),
      }),
  ),
  ...furtherRequests.map((request) => request.replace(/[\s.;]+$/u, '')),
];

/** An interpreter is asked for in a language that they speak: "en arabe soudanais ou en arabe". */
const languagesOf = (people: readonly PersonInCase[]): string =>
  eitherFr(
    [...new Set(people.flatMap(({ person }) => JSON.parse(person.languages) as string[]))].map((tag) =>
      sayFr('dossiers.inLanguage', { language: languageFr(tag) }),
    ),
  );

/** Only they ask for the leave that is kept for a medical certificate. */
const certificatesIn = ({ exhibits }: Ready): string[] =>
  exhibits.filter(({ toAsk }) => toAsk === 'medical').map(({ number }) => number);

const rowOf = ({ number, title, on, nature, origin, language }: NumberedExhibit) => ({
  number,
  title,
  on: shortDayFr(on),
  pages: null,
  firstPage: null,
  nature,
  origin,
  language,
  beside: null,
});
