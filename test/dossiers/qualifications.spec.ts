import { LISTS } from '../../src/directory/lists.js';
import { draftOfQualifications, type QualifiedRecord } from '../../src/dossiers/qualification.rules.js';
import { OFFENCES, offenceOf, offencesOn } from '../../src/dossiers/qualifications.js';
import { sayFr } from '../../src/dossiers/wording.js';

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
const drafted = (over: Partial<QualifiedRecord>, several = false) =>
  draftOfQualifications(
    { ...RECORD, ...over },
    {
      say: (key, params) => sayFr(`dossiers.qualifications.${key}`, params),
      kind: (code) => code,
      several,
    },
  );
const codes = (over: Partial<QualifiedRecord>) => drafted(over).map(({ code }) => code);
const violence = (over: Partial<QualifiedRecord>, several = false) =>
  (drafted({ kinds: ['V01'], ...over }, several)[0]?.elements ?? '').replace(/[\u202f\u00a0]/g, ' ');

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
    const all = codes({ kinds: LISTS.facts.map(({ code }) => code), circumstances: ['revenge'] });
    expect(all.length).toBeGreaterThan(6);
    for (const code of all) expect(() => offenceOf(code)).not.toThrow();
  });

  it('say what is declared, and that no incapacity is fixed, with the exhibits that tell it', () => {
    expect(violence({ testimonies: '[1]', certificates: '[3]', injuries: ['plaie de la nuque'] })).toBe(
      'La personne déclare : V01 [1].\nBlessures déclarées : plaie de la nuque [3].\nITT non fixée à ce jour.',
    );
    expect(violence({}, true)).toMatch(/^Les personnes déclarent : V01\./);
  });

  it('tell each aggravation by its number, and only what is known', () => {
    expect(violence({})).not.toContain('Circonstances');
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
    expect(codes({ kinds })).toEqual(['VIOL_PDAP', 'VOL_PDAP', 'DESTR', 'DEONTO']);
    expect(codes({ kinds, isPublicForce: false })).toEqual(['DESTR']);
  });

  it('leave to the jurist what a code cannot decide', () => {
    for (const kinds of [['V15'], ['L01'], ['L04'], ['L05'], ['V18'], ['R02']])
      expect(codes({ kinds })).toEqual([]);
    expect(codes({ kinds: ['V18'], circumstances: ['revenge'] })).toEqual(['INTIMID_VICTIME']);
  });
});
