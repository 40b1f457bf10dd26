import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { LegalCase } from '../cases/case.entity.js';
import type { PersonInCase } from '../cases/case-sheet.service.js';
import { PersonsCases } from '../cases/persons-cases.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import type { Identity } from '../people/identity.js';
import { PeopleService } from '../people/people.service.js';
import type { Assets } from '../platform/printing/assets.js';
import { Logos } from '../settings/logos.service.js';
import type { Organisation } from '../settings/organisation.entity.js';
import { SettingsService } from '../settings/settings.service.js';
import type { PaperModel } from './dossier.model.js';
import type { Letter, Source } from './letter.model.js';
import { logoOnPaper } from './logo-on-paper.js';
import { manifestOf, type IdentityShown, type TemplateKey } from './manifest.js';
import { letterPaper } from './paper/letter-paper.js';
import { referralPaper } from './paper/referral-paper.js';
import { helperIn, namesHelpers, shownIn } from './paper/told.js';
import type { Plates } from './plates.service.js';
import type { Ready } from './readiness.service.js';
import { TestimonySheets } from './testimony-sheets.service.js';

export interface Asked {
  readonly legalCase: LegalCase;
  readonly template: TemplateKey;
  readonly identity: IdentityShown;
  readonly letter: Letter;
  readonly ready: Ready;
  /** Sheets that were set from files; none on a preview, which opens no file. */
  readonly plates: Plates;
  /** Null on a preview. */
  readonly number: number | null;
  readonly styleHref: string;
}

export interface Gathered {
  readonly model: PaperModel;
  readonly sources: Source[];
  /** What the model shows besides text; none on a preview, which carries its own. */
  readonly assets: Assets;
}

/** The first step of a print: everything that the paper says, as plain data. */
@Injectable()
export class Gather {
  constructor(
    private readonly people: PeopleService,
    private readonly hers: PersonsCases,
    private readonly settings: SettingsService,
    private readonly logos: Logos,
    private readonly consents: ConsentsService,
    private readonly texts: TestimonySheets,
  ) {}

  /** Identities are opened in the actor's name, and noted, only where the paper names people. */
  async model(actor: Actor, asked: Asked): Promise<Gathered> {
    const { legalCase, ready, template } = asked;
    const manifest = manifestOf(template);
    const organisation = await this.settings.organisation();
    const { logo, assets } = logoOnPaper(await this.logos.current(), asked.number === null);
    const named =
      manifest.voice !== 'association' && asked.identity === 'nominative'
        ? await this.identities(actor, ready.complainants)
        : new Map<string, Identity>();
    const { sheets, sources, fingerprints } = await this.texts.of(ready.exhibits, {
      shown: (personId) => shownIn({ named, ready }, personId),
      helper: (name) => helperIn({ manifest, identity: asked.identity }, name),
      namesHelpers: namesHelpers({ manifest, identity: asked.identity }),
      city: organisation.city,
    });
    const agreed = await this.consents.answers([legalCase.id], manifest.consents);
    const told = {
      ...asked,
      manifest,
      organisation,
      logo,
      named,
      agreed: agreed.filter(({ id }) => ready.consents.some((standing) => standing.id === id)),
      author: actor.name,
      sheets: inOrder([...sheets, ...asked.plates.sheets], ready),
      fingerprints,
    };
    return {
      assets,
      model: manifest.recipient === 'cabane' ? referralPaper(told) : letterPaper(told),
      sources: [...sourcesOf(ready, organisation, manifest.voice !== 'association'), ...sources],
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

/** The sheets as their exhibits follow each other. */
const inOrder = <T extends { readonly numbers: readonly string[] }>(
  sheets: readonly T[],
  { exhibits }: Ready,
): T[] => exhibits.flatMap(({ number }) => sheets.find(({ numbers }) => numbers[0] === number) ?? []);

function sourcesOf(ready: Ready, organisation: Organisation, speaks: boolean): Source[] {
  const { incident } = ready.sheet;
  return [
    { kind: 'incident', id: incident.id, version: incident.version },
    { kind: 'organisation', id: organisation.id, version: organisation.version },
    ...(speaks
      ? ready.complainants.map(({ person }): Source => ({
          kind: 'person',
          id: person.id,
          version: person.version,
        }))
      : []),
    ...ready.consents,
    ...ready.exhibits.flatMap(({ kind, id, sha256 }): Source[] =>
      kind === 'document' && sha256 ? [{ kind, id, sha256 }] : [],
    ),
  ];
}
