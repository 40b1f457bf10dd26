import { prosecutorFor } from '../../src/directory/competence.js';
import { codesOf } from '../../src/directory/labels.js';

describe('the prosecutor for facts in a commune', () => {
  it.each([
    ['calais', 'tj_boulogne', 'high'],
    ['coquelles', 'tj_boulogne', 'high'],
    ['loon_plage', 'tj_dunkerque', 'high'],
    ['mardyck', 'tj_dunkerque', 'high'],
    ['oye_plage', 'tj_saint_omer', 'medium'],
    ['longuenesse', 'tj_saint_omer', 'medium'],
  ])('of %s stands beside %s, of which we are %s', (commune, court, confidence) => {
    expect(prosecutorFor(commune)).toMatchObject({ court, confidence });
  });

  it('is named, with a source, for every commune of the list', () => {
    for (const commune of codesOf('communes')) {
      const prosecutor = prosecutorFor(commune);
      expect(prosecutor?.addressee.fr).toMatch(/^Monsieur ou Madame le procureur de la République près/);
      expect(prosecutor?.source.fr).toBeTruthy();
    }
  });

  it('asks for an address instead of inventing one', () => {
    for (const commune of codesOf('communes'))
      expect(prosecutorFor(commune)).toMatchObject({ addressLines: [] });
  });

  it('is not guessed for a commune that is not listed', () => {
    for (const code of ['paris', '', 'constructor', '__proto__']) expect(prosecutorFor(code)).toBeUndefined();
  });
});
