import { addDays, type Day } from '../platform/day.js';
import type { Sentence } from '../platform/errors.js';
import { lineOf, told, when, type Check } from './check.js';
import { ofExhibits } from './exhibit-checks.rules.js';
import type { Leave } from './exhibit-consent.rules.js';
import type { IdentityShown, Manifest } from './manifest.js';
import type { SteeredInWords, Steering } from './steering.rules.js';

/** `blocking` is what a print would be refused for; the rest is advice, and a jurist may know better. */
export interface Checklist {
  readonly blocking: readonly Check[];
  readonly advice: readonly Check[];
}

export interface CheckedPerson {
  readonly id: string;
  /** As she is shown to the team. */
  readonly shown: string;
  readonly hasAddress: boolean;
  readonly isMinor: boolean;
  readonly isHurt: boolean;
  /** The oldest of her standing consents on which this paper rests. */
  readonly agreedOn: string | null;
}

/** A line of the page's exhibits that holds something. */
export interface CheckedExhibit {
  /** From 1, as its mark counts. */
  readonly place: number;
  readonly id: string;
  /** `testimony`, `translation`, or the kind of a document. */
  readonly kind: string;
  readonly isChosen: boolean;
  readonly fault: string | null;
  readonly isUnreadable: boolean;
  readonly isVague: boolean;
  /** The leave that nobody has established yet. */
  readonly toAsk: Leave | null;
}

export interface Checked {
  readonly ref: string;
  readonly manifest: Pick<Manifest, 'voice' | 'recipient' | 'required' | 'useful' | 'exhibits' | 'sections'>;
  readonly identity: IdentityShown;
  /** What a print would be refused for, as `Readiness` tells it, and of which people and lines it speaks. */
  readonly needs: readonly Sentence[];
  readonly people: readonly CheckedPerson[];
  readonly exhibits: readonly CheckedExhibit[];
  readonly incident: {
    readonly isDated: boolean;
    readonly hasHour: boolean;
    readonly hasPlace: boolean;
    readonly hasOfficers: boolean;
  };
  readonly letterhead: { readonly isComplete: boolean; readonly hasCity: boolean; readonly maySet: boolean };
  readonly letter: {
    /** Numbers of the paragraphs of facts that name no exhibit. */
    readonly unmarked: readonly number[];
    /** Marks that lead nowhere, by the field in which they stand. */
    readonly stray: readonly { readonly field: string; readonly marks: string }[];
    readonly hasCourt: boolean;
    readonly hasChronology: boolean;
    readonly hasQualification: boolean;
    readonly saysIttUnknown: boolean;
    readonly asksGuardian: boolean;
  };
  /** What was changed, since the last print, of that which decides where the paper goes and in whose name. */
  readonly steered: readonly SteeredInWords[];
  readonly today: Day;
}

/** Consent to file is asked again within thirty days before filing (domain 1.4, rule 4). */
const CONSENT_DAYS = 30;

export function checklist(checked: Checked): Checklist {
  const { needs, letter } = checked;
  const stray = letter.stray.map(({ field, marks }) => told('strayMark', `#${field}`, { marks }));
  return {
    blocking: [...needs.map((need) => ({ sentence: need, href: wayOf(need, checked) })), ...stray],
    advice: [
      ...ofTheFacts(checked),
      ...ofPeople(checked),
      ...ofExhibits(checked),
      ...ofTheLetter(checked),
      ...ofTheLetterhead(checked),
      ...ofWhatSteers(checked.steered, checked.letterhead.maySet),
    ],
  };
}

/** Where an unmet need is met. */
function wayOf({ key, params }: Sentence, { ref, people, exhibits }: Checked): string | null {
  const [, , about] = key.split('.');
  const person = people.find(({ shown }) => shown === params?.['person']);
  if (about === 'consent') return `/cases/${ref}/consents`;
  if (about === 'complainant') return `/cases/${ref}/people/new`;
  if (about === 'name' && person) return `/cases/${ref}/people/${person.id}/edit`;
  if (about === 'lawyer') return '#f-lawyer-name';
  if (about === 'exhibit' && exhibits.some(({ place }) => place === params?.['place']))
    return lineOf(Number(params?.['place']));
  if (about === 'date' || about === 'hour' || about === 'officers') return `/cases/${ref}/incident/edit`;
  return null;
}

function ofTheFacts({ ref, manifest, incident, letter }: Checked): Check[] {
  const edit = `/cases/${ref}/incident/edit`;
  const useful = (datum: Manifest['useful'][number]): boolean => manifest.useful.includes(datum);
  return [
    ...when(useful('date') && !incident.isDated, told('date', edit)),
    ...when(useful('hour') && !incident.hasHour, told('hour', edit)),
    ...when(useful('court') && !incident.hasPlace, told('place', edit)),
    ...when(useful('court') && incident.hasPlace && !letter.hasCourt, told('court', '#f-court')),
    ...when(useful('officers') && !incident.hasOfficers, told('officers', edit)),
  ];
}

function ofPeople({ ref, manifest, identity, people, letter, today }: Checked): Check[] {
  const isSealed = manifest.voice === 'complainant' && identity === 'initials';
  return people.flatMap(({ id, shown, hasAddress, isMinor, agreedOn }) => [
    ...when(
      manifest.useful.includes('declaredAddress') && !hasAddress,
      told(isSealed ? 'sealedAddress' : 'address', `/cases/${ref}/people/${id}/edit`, { person: shown }),
    ),
    ...when(
      agreedOn !== null && agreedOn < addDays(today, -CONSENT_DAYS),
      told('oldConsent', `/cases/${ref}/consents`, { person: shown }),
    ),
    ...when(
      manifest.voice === 'complainant' && isMinor && !letter.asksGuardian,
      told('guardian', '#f-requests', { person: shown }),
    ),
  ]);
}

function ofTheLetter({ manifest, letter, exhibits }: Checked): Check[] {
  const has = (section: Manifest['sections'][number]): boolean => manifest.sections.includes(section);
  const chosen = exhibits.filter(({ isChosen }) => isChosen);
  return [
    ...when(
      chosen.length > 0 && letter.unmarked.length > 0,
      told('unmarked', '#f-facts', { count: letter.unmarked.length, list: letter.unmarked.join(', ') }),
    ),
    ...when(has('chronology') && !letter.hasChronology, told('chronology', '#f-chronology')),
    ...when(has('qualification') && !letter.hasQualification, told('qualification', '#f-qualifications')),
    ...when(
      has('qualification') &&
        letter.saysIttUnknown &&
        chosen.some(({ kind }) => kind === 'medical_certificate'),
      told('itt', '#f-qualifications'),
    ),
  ];
}

function ofTheLetterhead({ manifest, letterhead }: Checked): Check[] {
  if (!manifest.useful.includes('letterhead')) return [];
  const href = letterhead.maySet ? '/settings' : null;
  return [
    ...when(!letterhead.isComplete, told('letterhead', href)),
    ...when(letterhead.isComplete && !letterhead.hasCity, told('city', href)),
  ];
}

/** Where each is looked at; the settings only by whom they are there for. */
const STEERED_AT: { readonly [what in Steering]: string } = {
  court: '/directory/courts',
  place: '/directory/communes',
  partner: '/settings',
  association: '/settings',
  logo: '/settings/letterhead',
  footer: '/settings/texts',
  signatory: '/settings/signatories',
};

export const ofWhatSteers = (steered: readonly SteeredInWords[], maySet: boolean): Check[] =>
  steered.map(({ what, on, by }) => {
    const href = STEERED_AT[what];
    return told(`steered.${what}`, maySet || href.startsWith('/directory') ? href : null, { on, by });
  });
