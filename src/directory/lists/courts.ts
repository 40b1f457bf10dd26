import { item } from '../item.js';

/**
 * The judicial courts of the coast and the prosecutor beside each, as an envelope names them. Street addresses are
 * left empty on purpose: a letter sent to an address that nobody checked is a complaint lost. Somebody of the office
 * completes them, and until then a letter says so.
 */
const court = <const Code extends string>(code: Code, town: string) =>
  item(code, `Tribunal judiciaire de ${town}`, `${town} judicial court`, {
    addressee: {
      fr: `Monsieur ou Madame le procureur de la République près le tribunal judiciaire de ${town}`,
      en: `The public prosecutor at the judicial court of ${town}`,
    },
    addressLines: [] as readonly string[],
    addressToBeCompleted: true,
  });

export const courts = [
  court('tj_boulogne', 'Boulogne-sur-Mer'),
  court('tj_dunkerque', 'Dunkerque'),
  court('tj_saint_omer', 'Saint-Omer'),
];
