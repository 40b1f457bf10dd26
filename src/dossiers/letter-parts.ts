import type { PersonInCase } from '../cases/case-sheet.service.js';
import { prosecutorFor } from '../directory/competence.js';
import { isCode, label } from '../directory/labels.js';
import { LISTS } from '../directory/lists.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Identity } from '../people/identity.js';
import type { Person } from '../people/person.entity.js';
import { ageOn, isDay } from '../platform/day.js';
import type { Organisation } from '../settings/organisation.entity.js';
import type {
  InjuryModel,
  LetterheadModel,
  OfficerModel,
  RecipientModel,
  SenderModel,
} from './dossier.model.js';
import type { FactsRecord } from './facts.rules.js';
import { linesOf } from './letter.model.js';
import { languageFr } from './shelf.service.js';
import { dayFr, sayFr } from './wording.js';

/** The commune and the site that an incident names by code, in French. */
export function placeOfIncident({ siteId, placeText }: Pick<Incident, 'siteId' | 'placeText'>) {
  const parent = LISTS.sites.find(({ code }) => code === siteId)?.parent;
  const code = isCode('communes', siteId) ? siteId : isCode('communes', parent) ? parent : null;
  return {
    code,
    commune: code && label('communes', code, 'fr'),
    site: isCode('sites', siteId) ? label('sites', siteId, 'fr') : null,
    text: placeText,
  };
}

/** Code of the court of the place of the facts (CPP 43), or null where nobody can tell. */
export const courtOf = (incident: Incident): string | null =>
  prosecutorFor(placeOfIncident(incident).code ?? '')?.court ?? null;

export function recipientOf(court: string | null): RecipientModel {
  const found = LISTS.courts.find(({ code }) => code === court);
  return { addressee: found?.addressee.fr ?? null, lines: [...(found?.addressLines ?? [])] };
}

export const letterheadOf = ({ name, address, email, telephone }: Organisation): LetterheadModel => ({
  name,
  lines: linesOf(address),
  email,
  telephone,
});

/** What every paper may say of somebody: nothing of the vault. */
export const initialsOf = ({ initials, code }: Person): string => initials ?? code;

/** @param identity null in initials: then nothing of the vault was opened */
export function senderOf(person: Person, identity: Identity | null): SenderModel {
  return {
    who: identity?.name ?? initialsOf(person),
    confidential: identity === null,
    birthDate: dayFr(identity?.birthDate ?? null),
    nationality: identity?.nationality ?? null,
    addressLines: linesOf(identity?.declaredAddress),
    languages: (JSON.parse(person.languages) as string[]).map(languageFr).join(', '),
  };
}

/** Whether she was under eighteen at the facts, as far as what may be looked at tells. */
export function isMinor(person: Person, identity: Identity | null, on: string): boolean {
  if (identity?.birthDate && isDay(identity.birthDate) && isDay(on))
    return ageOn(identity.birthDate, on) < 18;
  return person.ageDeclared !== null && person.ageDeclared < 18;
}

export const officersOf = ({ forces }: Incident): OfficerModel[] =>
  (forces ?? []).map(({ body, unit, rio, plate, count, countKind, certainty }) => ({
    body: label('forces', body, 'fr'),
    unit,
    rio,
    plate,
    howMany: count === null ? null : sayFr(`dossiers.counts.${countKind ?? 'said'}`, { number: count }),
    certainty: sayFr(`dossiers.certainty.${certainty}`),
  }));

export const injuriesOf = (
  people: readonly PersonInCase[],
  shown: (personId: string) => string,
): InjuryModel[] =>
  people.flatMap(({ person, injuries }) =>
    injuries.map(({ kind, zone, severity, seenByCarerOn, note }) => ({
      whose: people.length > 1 ? shown(person.id) : null,
      kind: label('injuryKinds', kind, 'fr'),
      zone: zone && label('bodyZones', zone, 'fr'),
      severity: severity && label('injurySeverities', severity, 'fr'),
      seenOn: dayFr(seenByCarerOn),
      note,
    })),
  );

/** What the first draft of the facts begins from. */
export const factsRecordOf = (
  incident: Incident,
  people: readonly PersonInCase[],
  testimonies: readonly string[],
): FactsRecord => ({
  ...incident,
  place: placeOfIncident(incident),
  circumstances: JSON.parse(incident.circumstances) as string[],
  kinds: JSON.parse(incident.kinds) as string[],
  suffered: people.flatMap(({ part }) => (part.suffered ? [part.suffered] : [])),
  testimonies,
});
