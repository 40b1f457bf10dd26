import type { Language, Role } from '../access/actor.js';

/** Somebody of the invented team. The addresses end in a domain that can never exist. */
export interface CastMember {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  /** Known to everybody who reads this: good for a demonstration only. */
  readonly password: string;
  readonly language: Language;
  /** Interns leave: days from today until the account ends. */
  readonly endsInDays?: number;
}

const member = (role: Role, name: string, word: string, over: Partial<CastMember> = {}): CastMember => ({
  role,
  name,
  email: `${word}@demo.invalid`,
  password: `demo-${word}-2026`,
  language: 'fr',
  ...over,
});

export const coordinator = member('coordinator', 'Camille Exemple', 'coordination');
export const jurist = member('jurist', 'Dominique Exemple', 'juriste');
export const secondJurist = member('jurist', 'Robin Sample', 'juriste2', { language: 'en' });
export const intern = member('intern', 'Charlie Exemple', 'stagiaire', { endsInDays: 90 });
export const staff = member('staff', 'Sacha Exemple', 'equipe');
export const administrator = member('administrator', 'Alix Exemple', 'technique');

export const TEAM: readonly CastMember[] = [coordinator, jurist, secondJurist, intern, staff, administrator];
