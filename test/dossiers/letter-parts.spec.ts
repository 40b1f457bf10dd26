import type { SenderModel } from '../../src/dossiers/dossier.model.js';
import { initialsOfName, lawyerOf, offenceInWords } from '../../src/dossiers/letter-parts.js';
import type { Letter } from '../../src/dossiers/letter.model.js';
import { OFFENCES } from '../../src/dossiers/qualifications.js';
import type { Force } from '../../src/incidents/force.entity.js';

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
  const of = (codes: string[], ...bodies: string[]) =>
    offenceInWords(
      codes.map((code) => ({ code, elements: '' })),
      { forces: bodies.map((body) => ({ body })) as Force[] },
    );

  it('is what the table of qualifications holds, and nothing while it is empty', () => {
    expect(of([], 'pn_crs')).toBe('faits susceptibles de constituer une infraction');
    expect(of(['DESTR', 'VIOL_PDAP', 'DEONTO'])).toBe(
      'violences, atteintes aux biens et manquements déontologiques',
    );
    for (const { code } of OFFENCES) expect(of([code])).not.toContain('papers.');
  });

  it('is laid to a holder of public authority only where all who were recorded are known to be such', () => {
    const laid = 'violences, par personne dépositaire de l’autorité publique';
    expect(of(['VIOL_PDAP'], 'pn_crs', 'police_municipale')).toBe(laid);
    for (const bodies of [[], ['unknown_uniform'], ['private_security'], ['pn_crs', 'smugglers']])
      expect(of(['VIOL_PDAP'], ...bodies)).toBe('violences');
    expect(of(['VIOL_PDAP'], 'interpreter_mandated')).toBe('violences');
  });
});

describe('the initials of somebody who is not named', () => {
  it('are those of each part of the name', () => {
    expect(initialsOfName('Rahel Deuxième-Lecture').replaceAll('\u00a0', ' ')).toBe('R. D. L.');
    expect(initialsOfName(' abel ')).toBe('A.');
  });
});
