import { createHash } from 'node:crypto';

// Everything is invented, and the same at every run but for ids, references and seals.

/** Two of three cases are closed; the others stand all along the way. */
export const STAGES = [
  ...Array.from({ length: 18 }, () => 'closure'),
  'alert',
  'triage',
  'consent',
  'testimony',
  'evidence',
  'translation',
  'analysis',
  'preparation',
  'filed',
];
export const SITES = ['old_lidl', 'bmx', 'unicorn', 'puythouck', 'calais', 'marck'];
export const FORCES = ['pn_crs', 'pn_bac', 'pn_paf'];
export const LANGUAGES = ['ti', 'ar', 'ps', 'fa', 'am', 'ku'];

const FACTS =
  'Vers cinq heures du matin, plusieurs agents ont ouvert les tentes sans prévenir. L’un d’eux a vidé une bombe ' +
  'lacrymogène à l’intérieur, un autre a pris le sac et le téléphone. Personne n’a dit pourquoi. ';

/** A text of so many letters. */
export const told = (letters) => FACTS.repeat(Math.ceil(letters / FACTS.length)).slice(0, letters);

/** A number from 0 to `below` - 1, always the same for the same words. */
export const lot = (below, ...words) =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) % below;

export const oneOf = (list, ...words) => list[lot(list.length, ...words)];
