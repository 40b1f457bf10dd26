import type { PersonInCase } from '../cases/case-sheet.service.js';
import { prosecutorFor } from '../directory/competence.js';
import { isCode, label } from '../directory/labels.js';
import { itemOf } from '../directory/registry.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Identity } from '../people/identity.js';
import type { Person } from '../people/person.entity.js';
import { ageOn, isDay } from '../platform/day.js';
import { wordsOf } from '../platform/folding.js';
import type { Association } from '../settings/settings.service.js';
import type { InjuryModel, LawyerModel, OfficerModel, RecipientModel, SenderModel } from './dossier.model.js';
import type { FactsRecord } from './facts.rules.js';
import { injuryInWords } from './injury.words.js';
import type { LetterheadModel } from './letterhead.model.js';
import { linesOf, type Letter, type QualificationLine } from './letter.model.js';
import { OFFENCE_FAMILIES } from './offence.model.js';
import { offenceOf } from './qualifications.js';
import { allOfFr, dayFr, mentionFr, onPaper, sayFr } from './wording.js';

/** The commune and the site that an incident names by code, in French. */
function placeOfIncident({ siteId, placeText }: Pick<Incident, 'siteId' | 'placeText'>) {
  const parent = siteId && itemOf('sites', siteId)?.parent;
  const code = isCode('communes', siteId) ? siteId : isCode('communes', parent) ? parent : null;
  return {
    code,
    commune: code && label('communes', code, 'fr'),
    site: isCode('sites', siteId) ? label('sites', siteId, 'fr') : null,
    text: placeText,
  };
}

/** Codes of the site and the commune by which the court is found. */
export const placesOf = (incident: Incident): string[] =>
  [incident.siteId, placeOfIncident(incident).code].filter((code) => code !== null);

/** Code of the court of the place of the facts (CPP 43), or null where nobody can tell. */
export const courtOf = (incident: Incident): string | null =>
  prosecutorFor(placeOfIncident(incident).code ?? '')?.court ?? null;

export function recipientOf(court: string | null): RecipientModel {
  const { addressee, address } = (court && itemOf('courts', court)?.more) || {};
  return { addressee: addressee ?? null, lines: linesOf(address ?? '') };
}

export const letterheadOf = (
  { name, legalForm, address, mailAddress, email, telephone }: Association,
  logo: string | null,
): LetterheadModel => ({
  logo,
  name,
  lines: [...linesOf(legalForm), ...linesOf(mailAddress ?? address)],
  email,
  telephone,
});

/**
 * To whom a case is handed on `share_lcj`: the one whom that agreement names, and nobody whom a setting could put in
 * its place.
 */
export const partnerOf = ({ partnerAddress }: Association) => ({
  addressee: sayFr('papers.cabane'),
  lines: linesOf(partnerAddress),
});

/** What every paper may say of somebody: nothing of the vault. */
export const initialsOf = ({ initials, code }: Person): string => initials ?? code;

/** Somebody who helped, where the paper may not name her: "Abel Inventé" as "A. I.". */
export const initialsOfName = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((part) => Array.from(part).slice(0, 1))
    .map((letter) => `${letter.toLocaleUpperCase('fr')}.`)
    .join('\u00a0');

/** @param identity null in initials: then nothing of the vault was opened */
export function senderOf(person: Person, identity: Identity | null): SenderModel {
  return {
    who: identity?.name ?? initialsOf(person),
    confidential: identity === null,
    birthDate: dayFr(identity?.birthDate ?? null),
    nationality: identity?.nationality ?? null,
    hasAddress: identity
      ? linesOf(identity.declaredAddress).length > 0
      : person.declaredAddressSealed !== null,
    addressLines: linesOf(identity?.declaredAddress),
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
    body: onPaper(label('forces', body, 'fr')),
    unit,
    rio,
    plate,
    howMany: count === null ? null : sayFr(`dossiers.counts.${countKind ?? 'said'}`, { number: count }),
    certainty: sayFr(`dossiers.certainty.${certainty}`),
  }));

/**
 * Injuries, a sentence each.
 * @param certificates numbers of the exhibits that are medical certificates. They are named where one person
 * complains; of several, nobody has said whose they are.
 */
export const injuriesOf = (
  people: readonly PersonInCase[],
  shown: (personId: string) => string,
  certificates: readonly string[],
): InjuryModel[] =>
  people.flatMap(({ person, injuries }) =>
    injuries.map((injury) => ({
      whose: people.length > 1 ? shown(person.id) : null,
      words: [injuryInWords(injury), people.length > 1 ? '' : mentionFr(certificates)]
        .filter(Boolean)
        .join(' '),
      note: injury.note,
    })),
  );

/** Police, gendarmerie and other public agents; of somebody whom nobody could name, nobody can tell. */
export const holdsAuthority = (body: string): boolean =>
  AUTHORITIES.has(itemOf('forces', body)?.parent ?? '') && !SERVING.has(body);
const AUTHORITIES = new Set(['police_nationale', 'gendarmerie', 'other_public']);
/** They are there for an authority and hold none: an interpreter, the staff of a shelter. */
const SERVING = new Set(['interpreter_mandated', 'ofii_shelter_staff']);

/**
 * What a letter complains of, in the words of its subject and its cover: the families of what its own table holds, and
 * a holder of public authority only where all who were recorded are known to be such.
 */
export function offenceInWords(
  qualifications: readonly QualificationLine[],
  { forces }: Pick<Incident, 'forces'>,
): string {
  const told = new Set(qualifications.map(({ code }) => offenceOf(code).family));
  const families = OFFENCE_FAMILIES.filter((family) => told.has(family));
  if (families.length === 0) return sayFr('papers.offences.none');
  const isAuthority = forces?.length && forces.every(({ body }) => holdsAuthority(body));
  return [
    allOfFr(families.map((family) => sayFr(`papers.offences.${family}`))),
    ...(isAuthority ? [sayFr('papers.offences.byAuthority')] : []),
  ].join(', ');
}

/**
 * The lawyer as a letter names her. Her address is left out where a complainant declared it as his own, which stands
 * above: printed twice, it looks like a slip.
 */
export function lawyerOf({ lawyer }: Letter, senders: readonly SenderModel[]): LawyerModel | null {
  if (!lawyer) return null;
  const name = /^(Me|Maître|M\. le bâtonnier)\s/iu.test(lawyer.name)
    ? lawyer.name
    : sayFr('dossiers.lawyerNamed', { name: lawyer.name });
  const lines = linesOf(lawyer.address);
  const isTold = senders.some(({ addressLines }) => {
    const above = new Set(addressLines.map(inWords));
    return lines.every((line) => above.has(inWords(line)));
  });
  return { name, bar: lawyer.bar, addressLines: isTold ? [] : lines };
}
const inWords = (line: string): string => wordsOf(line).join(' ');

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
