import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { PersonInCase } from '../cases/case-sheet.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import type { Identity } from '../people/identity.js';
import { PeopleService } from '../people/people.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { articlesOn } from './articles.js';
import type { PaperModel } from './dossier.model.js';
import { linesOf, paragraphsOf, type Letter, type Source } from './letter.model.js';
import {
  initialsOf,
  injuriesOf,
  isMinor,
  letterheadOf,
  officersOf,
  recipientOf,
  senderOf,
} from './letter-parts.js';
import { manifestOf, type IdentityShown, type TemplateKey } from './manifest.js';
import type { NumberedExhibit, Ready } from './readiness.service.js';
import { TestimonySheets } from './testimony-sheets.service.js';
import { languageFr } from './shelf.service.js';
import { dayFr, sayFr, shortDayFr } from './wording.js';

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
        ? await this.identities(actor, legalCase, ready.complainants)
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
    const lawyer = letter.lawyer && { ...letter.lawyer, addressLines: linesOf(letter.lawyer.address) };
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
        confidential: senders.some((sender) => sender.confidential),
        signedByLawyer: letter.signedBy === 'lawyer',
        addressMissing:
          !lawyer &&
          senders.some(({ confidential, addressLines }) => !confidential && addressLines.length === 0),
        facts: paragraphsOf(letter.facts),
        officers: officersOf(incident),
        injuries: speaks ? injuriesOf(ready.complainants, shown) : [],
        requests: requestsOf(letter, guardian, speaks ? languagesOf(ready.complainants) : ''),
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

  private async identities(
    actor: Actor,
    { id }: LegalCase,
    people: readonly PersonInCase[],
  ): Promise<Map<string, Identity>> {
    const named = new Map<string, Identity>();
    for (const { person } of people) named.set(person.id, await this.people.identity(actor, person, id));
    return named;
  }
}

const requestsOf = (
  { requests, furtherRequests }: Letter,
  guardian: boolean,
  languages: string,
): string[] => [
  ...requests
    .filter((code) => code !== 'guardian')
    .map((code) =>
      sayFr(`dossiers.requests.${code}.paper`, { language: languages || sayFr('dossiers.ownLanguage') }),
    ),
  ...(guardian ? [sayFr('dossiers.requests.guardian.paper', { language: languages })] : []),
  ...furtherRequests.map((request) => request.replace(/[\s.;]+$/u, '')),
];

/** An interpreter is asked for in every language that one of them speaks. */
const languagesOf = (people: readonly PersonInCase[]): string =>
  [...new Set(people.flatMap(({ person }) => JSON.parse(person.languages) as string[]))].map(languageFr).join(', ');

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
