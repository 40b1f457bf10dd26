import type { LegalCase } from '../../cases/case.entity.js';
import type { ConsentRecord } from '../../consents/consent-record.js';
import type { Identity } from '../../people/identity.js';
import type { Association } from '../../settings/settings.service.js';
import type { SheetModel } from '../sheet.model.js';
import type { Letter } from '../letter.model.js';
import { initialsOf, initialsOfName } from '../letter-parts.js';
import type { IdentityShown, Manifest } from '../manifest.js';
import { mentionFr } from '../wording.js';
import { withMentions, withoutMarks } from '../marks.rules.js';
import type { Ready } from '../readiness.service.js';

/** All that a paper is told, read and opened: from here on its making is pure. */
export interface Told {
  readonly legalCase: LegalCase;
  readonly manifest: Manifest;
  readonly identity: IdentityShown;
  readonly letter: Letter;
  readonly ready: Ready;
  readonly organisation: Association;
  /** Where the paper finds the picture of the letterhead; null where there is none. */
  readonly logo: string | null;
  /** Of those who are named; empty in initials. */
  readonly named: ReadonlyMap<string, Identity>;
  /** Who asks for it, as her colleagues call her. */
  readonly author: string;
  /** What the complainants agreed to that this paper rests on. */
  readonly agreed: readonly ConsentRecord[];
  readonly sheets: readonly SheetModel[];
  /** SHA-256 of the texts that are printed, by the number of their exhibit. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Null on a preview. */
  readonly number: number | null;
  readonly styleHref: string;
}

/** Somebody as this paper may call her. */
export function shownIn({ named, ready }: Pick<Told, 'named' | 'ready'>, personId: string): string {
  const known = ready.sheet.people.find(({ person }) => person.id === personId);
  return named.get(personId)?.name ?? (known ? initialsOf(known.person) : '');
}

/** A translator, her reader, an interpreter: only a complaint that names who complains names those who helped. */
export const namesHelpers = ({ manifest, identity }: Pick<Told, 'manifest' | 'identity'>): boolean =>
  manifest.voice === 'complainant' && identity === 'nominative';
export const helperIn = (told: Pick<Told, 'manifest' | 'identity'>, name: string): string =>
  namesHelpers(told) ? name : initialsOfName(name);

/** The number that an exhibit bears on this paper, by its mark; null when it is not joined. */
const numberAt =
  ({ letter, ready }: Told) =>
  (place: number): string | null => {
    const id = letter.marks[place - 1];
    // A translator's statement has the id of her translation, which is what was meant.
    return ready.exhibits.find((exhibit) => exhibit.id === id && exhibit.kind !== 'fidelity')?.number ?? null;
  };

/** Typed words with their marks as "(Pièce n° 3)". */
export const mentioned = (told: Told, text: string): string => withMentions(text, numberAt(told), mentionFr);

/** Typed words without their marks, and the numbers that they named. */
export function apart(told: Told, typed: string): { text: string; numbers: string[] } {
  const { text, places } = withoutMarks(typed);
  return { text, numbers: places.flatMap((place) => numberAt(told)(place) ?? []) };
}
