import { codesOf, isCode, label, options } from '../../src/directory/labels.js';

const valuesOn = (day: '2020-09-29' | '2020-09-30', kept?: string[]) =>
  options('sites', 'fr', day, kept).map(({ value }) => value);

const groups = (list: 'sites' | 'facts' | 'circumstances', value: string) =>
  options(list, 'en', '2026-05-02').find((option) => option.value === value)?.group;

describe('the words of a code', () => {
  it('are French or English', () => {
    expect(label('facts', 'V03', 'fr')).toBe('Gaz lacrymogène en spray (gazeuse)');
    expect(label('facts', 'V03', 'en')).toBe('Tear gas spray');
  });

  it('remain when the code is retired, so that an old case can be read', () => {
    expect(label('sites', 'virval', 'fr')).toBe('Hôpital, «\u202fVirval\u202f»');
  });

  it('are the code itself where no list knows it: the rest of the case still has to be read', () => {
    expect(label('facts', 'pn_crs', 'fr')).toBe('pn_crs');
  });
});

describe('what may be chosen', () => {
  it('ends after the last day on which it could', () => {
    expect(valuesOn('2020-09-29')).toContain('virval');
    expect(valuesOn('2020-09-30')).not.toContain('virval');
  });

  it('keeps what the record already holds', () => {
    expect(valuesOn('2020-09-30', ['virval'])).toContain('virval');
  });

  it('is grouped by what stands above it, in the same language', () => {
    expect(groups('facts', 'D04')).toBe('Belongings destroyed or taken');
    expect(groups('sites', 'puythouck')).toBe('Grande-Synthe');
    expect(groups('sites', 'deroo')).toBe('Dunkirk area');
    expect(groups('circumstances', 'revenge')).toBeUndefined();
  });
});

describe('a code', () => {
  it('belongs to its list alone, as it is written', () => {
    expect(isCode('forces', 'pn_crs')).toBe(true);
    for (const other of ['PN_CRS', 'V03', '', 'constructor', undefined, ['pn_crs']])
      expect(isCode('forces', other)).toBe(false);
  });

  it('is among the codes of its list, retired or not', () => {
    expect(codesOf('sites')).toContain('virval');
    expect(codesOf('certainties')).toEqual(['seen', 'told', 'inferred']);
  });
});
