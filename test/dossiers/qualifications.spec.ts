import { codesOf } from '../../src/directory/labels.js';
import { draftOfQualifications, type QualifiedRecord } from '../../src/dossiers/qualification.rules.js';
import { OFFENCES, offenceOf, offencesOn } from '../../src/dossiers/qualifications.js';
import { sayFr, type Voice } from '../../src/dossiers/wording.js';

const RECORD: QualifiedRecord = {
  kinds: [],
  circumstances: [],
  rioVisible: 'not_asked',
  facesCovered: 'not_asked',
  isPublicForce: true,
  severalOfficers: false,
  minorUnderFifteen: false,
  injuries: [],
  testimonies: '',
  certificates: '',
};
const drafted = (over: Partial<QualifiedRecord>, voice: Voice = 'i') =>
  draftOfQualifications(
    { ...RECORD, ...over },
    {
      say: (key, params) => sayFr(`dossiers.qualifications.${key}`, params),
      kind: (code) => code,
      voice,
    },
  );
const codes = (over: Partial<QualifiedRecord>) => drafted(over).map(({ code }) => code);
const chosen = (over: Partial<QualifiedRecord>) =>
  drafted(over).flatMap((row) => (row.chosen ? [row.code] : []));
const violence = (over: Partial<QualifiedRecord>, voice: Voice = 'i') =>
  (drafted({ kinds: ['V01'], ...over }, voice)[0]?.elements ?? '').replace(/[\u202f\u00a0]/g, ' ');

describe('the table of law', () => {
  it('names its source and no lawyer yet, and is in force today', () => {
    expect(offencesOn('2026-11-22')).toHaveLength(OFFENCES.length);
    expect(new Set(OFFENCES.map(({ code }) => code)).size).toBe(OFFENCES.length);
    for (const { articles, validatedBy } of OFFENCES) {
      expect(articles).toMatch(/^art\. (R\. )?\d/);
      expect(validatedBy).toBeNull();
    }
  });
});

describe('the qualifications that the record proposes', () => {
  it('are none while nothing was declared, and never one that the table does not hold', () => {
    expect(codes({})).toEqual([]);
    const all = codes({ kinds: codesOf('facts'), circumstances: ['revenge'] });
    expect(all.length).toBeGreaterThan(6);
    for (const code of all) expect(() => offenceOf(code)).not.toThrow();
  });

  it('say what is declared, and that no incapacity is fixed, with the exhibits that tell it', () => {
    expect(violence({ testimonies: '[1]', certificates: '[3]', injuries: ['plaie de la nuque'] })).toBe(
      'Déclaré : V01 [1].\nBlessures déclarées : plaie de la nuque [3].\nITT non fixée à ce jour.',
    );
    expect(violence({}, 'they')).toMatch(/^La personne déclare : V01\./);
  });

  it('tell each aggravation by its number, and only what is known', () => {
    expect(violence({})).not.toContain('Circonstance');
    expect(violence({ kinds: ['V02'] })).toContain('Circonstance déclarée : usage');
    const grave = violence({
      kinds: ['V02', 'V20', 'R05'],
      circumstances: ['revenge'],
      severalOfficers: true,
      minorUnderFifteen: true,
    });
    for (const number of ['(1°)', '(5°)', '5° bis A', '(8°)', '(10°)', '(15°)'])
      expect(grave).toContain(number);
  });

  it('accuse no holder of public authority where all who acted are known to be private', () => {
    const kinds = ['V01', 'D01', 'D05', 'R03'];
    expect(chosen({ kinds })).toEqual(['VIOL_PDAP', 'DESTR', 'DEONTO']);
    expect(codes({ kinds, isPublicForce: false })).toEqual(['DESTR']);
  });

  it('leave to the jurist what a code cannot decide', () => {
    for (const kinds of [['V15'], ['L01'], ['L04'], ['L05'], ['V18'], ['R02']])
      expect(codes({ kinds })).toEqual([]);
    expect(codes({ kinds: ['V18'], circumstances: ['revenge'] })).toEqual(['INTIMID_VICTIME']);
  });

  it('propose unticked what a kind does not decide, with what is to be found out', () => {
    const rows = drafted({ kinds: ['D02', 'D04', 'V20'], testimonies: '[1]' });
    expect(rows.map(({ code, chosen: is }) => [code, is])).toEqual(
      ['VOL_PDAP', 'DESTR', 'INJURE_RACISTE_NP', 'INJURE_HOMOPHOBE_NP'].map((code) => [code, false]),
    );
    const [theft = '', destruction = '', words = ''] = rows.map(({ elements }) =>
      elements.replace(/[\u202f\u00a0]/g, ' '),
    );
    expect(theft).toBe(
      'Déclaré : D02 [1].\nSaisie alléguée : base légale à préciser.\nDéclaré : D04 [1].\nÀ préciser : détruits, pris ou saisis.',
    );
    expect(destruction).not.toContain('D02');
    expect(words).toBe('Propos rapportés : à préciser (racistes, xénophobes ou homophobes) [1].');
    expect(chosen({ kinds: ['D01', 'D04'] })).toEqual(['DESTR']);
  });

  it('say of several officers that they were there, not that they acted', () => {
    const rows = drafted({ kinds: ['V01', 'D01'], severalOfficers: true });
    expect(rows.length).toBeGreaterThan(1);
    for (const { elements } of rows) expect(elements).toMatch(/à vérifier/);
  });
});
