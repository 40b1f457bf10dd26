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
  LawyerModel,
  LetterheadModel,
  OfficerModel,
  RecipientModel,
  SenderModel,
} from './dossier.model.js';
import type { FactsRecord } from './facts.rules.js';
import { injuryInWords } from './injury.words.js';
import { linesOf, type Letter } from './letter.model.js';
import { dayFr, mentionFr, onPaper, sayFr } from './wording.js';

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

/** What was done, as far as the kinds of facts tell; without any, it is violence that one comes to complain of. */
export function offencesOf({ kinds }: Pick<Incident, 'kinds'>) {
  const codes = JSON.parse(kinds) as string[];
  const belongings = codes.some((code) => code.startsWith('D'));
  const violence = !belongings || codes.some((code) => !code.startsWith('D'));
  const named = belongings ? (violence ? 'both' : 'belongings') : 'violence';
  return { belongings, violence, offence: sayFr(`dossiers.offences.${named}`) };
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
    const above = new Set(addressLines.map(plain));
    return lines.every((line) => above.has(plain(line)));
  });
  return { name, bar: lawyer.bar, addressLines: isTold ? [] : lines };
}
const plain = (line: string): string =>
  line
    .toLowerCase()
    .replaceAll(/[\s,.]+/g, ' ')
    .trim();

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
