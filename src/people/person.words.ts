import { languageOf } from '../directory/language.js';
import { dayInWords } from '../platform/views/dates.js';
import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import type { Identity } from './identity.js';
import type { Person } from './person.entity.js';

/** A line of a record that is read: `key` is a locale key, `value` words already, null where nothing is known. */
export interface Fact {
  readonly key: string;
  readonly value: string | readonly string[] | null;
}

export const languageWords = (languages: string, language: Language): string[] =>
  (JSON.parse(languages) as string[]).map((tag) => languageOf(tag)?.[language] ?? tag);

/** What may be read of a person outside the vault. */
export function personFacts(person: Person, language: Language): Fact[] {
  const age =
    person.ageDeclared === null ? null : translate(language, 'people.years', { count: person.ageDeclared });
  const basis = person.ageBasis && translate(language, `people.ageBases.${person.ageBasis}`);
  return [
    { key: 'people.fields.code', value: person.code },
    { key: 'people.fields.pseudonym', value: person.pseudonym },
    { key: 'people.fields.initials', value: person.initials },
    { key: 'people.fields.languages', value: languageWords(person.languages, language) },
    { key: 'people.fields.ageDeclared', value: [age, basis].filter(Boolean).join(' · ') || null },
  ];
}

/** Who she is, for her own page. */
export function identityFacts(identity: Identity, person: Person, language: Language): Fact[] {
  const why = (reason: string | null) => reason && translate(language, `fields.answer.${reason}`);
  const contacts = identity.contacts.map(({ channel, value, safety }) =>
    [translate(language, `people.channels.${channel}`), value, safety].filter(Boolean).join(' · '),
  );
  return [
    { key: 'people.fields.name', value: identity.name },
    {
      key: 'people.fields.birthDate',
      value: identity.birthDate ? dayInWords(identity.birthDate, language) : why(person.birthDateUnanswered),
    },
    { key: 'people.fields.nationality', value: identity.nationality ?? why(person.nationalityUnanswered) },
    { key: 'people.fields.contacts', value: contacts.join('\n') || null },
    { key: 'people.fields.declaredAddress', value: identity.declaredAddress },
  ];
}
