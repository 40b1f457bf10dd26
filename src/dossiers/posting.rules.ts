/** As La Poste prints it: `1A 234 567 8901 2`, or `RR 123 456 789 FR` for a letter abroad (domain 2.0). */
const SHAPES = [/^\d[A-Z]\d{11}$/, /^[A-Z]{2}\d{9}[A-Z]{2}$/];

/** Whether it looks like a registered letter's number. Only ever a hint: what is odd is kept as it was typed. */
export const looksRegistered = (number: string): boolean =>
  SHAPES.some((shape) => shape.test(number.replaceAll(/[\s.-]/g, '').toUpperCase()));

/** What whoever files must do about an exhibit that is not in the file; its sentence is `posting.todo.<advice>`. */
export type Advice = 'stick' | 'copy' | 'unlock' | 'again' | 'set';

const ADVICE: Readonly<Record<string, Advice>> = {
  broken: 'copy',
  misplaced: 'copy',
  empty: 'copy',
  encrypted: 'unlock',
  changed: 'again',
  'plain-text': 'set',
};

/** @param reason as the print left it (`BesideReason`): whatever is only too much for paper goes on a stick */
export const adviceFor = (reason: string | null): Advice => ADVICE[reason ?? 'broken'] ?? 'stick';
