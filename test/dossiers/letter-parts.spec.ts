import type { SenderModel } from '../../src/dossiers/dossier.model.js';
import { lawyerOf, offencesOf } from '../../src/dossiers/letter-parts.js';
import type { Letter } from '../../src/dossiers/letter.model.js';

const letter = (name: string, address: string | null) => ({ lawyer: { name, bar: null, address } }) as Letter;
const living = (...addressLines: string[]) => [{ addressLines } as unknown as SenderModel];
const OFFICE = '1 place Inventée\n62200 Boulogne-sur-Mer';

describe('the lawyer in a letter', () => {
  it('is named with her title, once', () => {
    expect(lawyerOf(letter('Clara Exemple', null), [])?.name).toBe('Me Clara Exemple');
    expect(lawyerOf(letter('Maître Clara Exemple', null), [])?.name).toBe('Maître Clara Exemple');
  });

  it('has no address of her own where the complainant declared it above', () => {
    const above = living('chez Maître Clara Exemple', '1, place Inventée', '62200  Boulogne-sur-Mer');
    expect(lawyerOf(letter('Clara Exemple', OFFICE), above)?.addressLines).toEqual([]);
  });

  it('keeps hers where it differs', () => {
    const above = living('2 place Inventée', '62200 Boulogne-sur-Mer');
    expect(lawyerOf(letter('Clara Exemple', OFFICE), above)?.addressLines).toEqual(OFFICE.split('\n'));
  });
});

describe('what is complained of', () => {
  it('follows the kinds of facts, and is violence while none is told', () => {
    const named = (kinds: string[]) => offencesOf({ kinds: JSON.stringify(kinds) }).offence;
    expect(named([])).toBe('violences');
    expect(named(['V01'])).toBe('violences');
    expect(named(['V01', 'D04'])).toBe('violences et destructions de biens');
    expect(named(['D01'])).toBe('destructions de biens');
  });
});
