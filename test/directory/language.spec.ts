import { isLanguage, languageOf } from '../../src/directory/language.js';
import { itemsOf } from '../../src/directory/registry.js';

const languages = itemsOf('languages').map(({ code, more }) => ({
  code,
  script: more.script!,
  own: more.own!,
}));

const shape = (tag: string) => {
  const found = languageOf(tag);
  return found && [found.tag, found.script, found.direction];
};

describe('a language of the list', () => {
  it.each([
    ['ar', 'Arab', 'rtl'],
    ['ti', 'Ethi', 'ltr'],
    ['ckb', 'Arab', 'rtl'],
    ['kmr-Latn', 'Latn', 'ltr'],
    ['kmr-Arab', 'Arab', 'rtl'],
    ['pa-Arab', 'Arab', 'rtl'],
    ['pa-Guru', 'Guru', 'ltr'],
    ['byn', 'Latn', 'ltr'],
    ['byn-Ethi', 'Ethi', 'ltr'],
  ])('%s is written in %s, %s', (tag, script, direction) => {
    expect(shape(tag)).toEqual([tag, script, direction]);
  });

  it('has a tag that browsers accept and a name in itself, written in its script', () => {
    for (const { code, script, own } of languages) {
      expect(() => new Intl.Locale(code)).not.toThrow();
      const family = { Hans: 'Hani', Hant: 'Hani' }[script] ?? script;
      expect(own).toMatch(new RegExp(`^[\\p{Script=${family}}\\p{M}\\s]+$`, 'u'));
    }
  });

  it('writes as the Unicode tables say, but Bilen, which its speakers here write in Latin letters', () => {
    const differing = languages.filter(
      ({ code, script }) => (new Intl.Locale(code).maximize().script ?? script) !== script,
    );
    expect(differing.map(({ code }) => code)).toEqual(['byn']);
  });

  it('is found by its ISO 639-3 code, in any case, and by a tag that says less or more', () => {
    expect(shape('tir')).toEqual(['ti', 'Ethi', 'ltr']);
    expect(shape('AR-sd')?.[0]).toBe('ar-SD');
    expect(shape('prs')?.[0]).toBe('fa-AF');
    expect(shape('kmr')?.[0]).toBe('kmr-Latn');
    expect(shape('fa')).toEqual(['fa', 'Arab', 'rtl']);
    expect(languageOf('ar-EG')).toMatchObject({ tag: 'ar-EG', fr: 'arabe', direction: 'rtl' });
  });

  it('follows the script that the tag names', () => {
    expect(shape('ur-Latn')).toEqual(['ur-Latn', 'Latn', 'ltr']);
    expect(shape('tr-Arab')).toEqual(['tr-Arab', 'Arab', 'rtl']);
  });
});

describe('a language that the list lacks', () => {
  it('is taken all the same, with what Unicode knows of it', () => {
    expect(languageOf('din')).toMatchObject({ script: 'Latn', direction: 'ltr', en: 'Dinka', fr: 'dinka' });
    expect(languageOf('he')).toMatchObject({ direction: 'rtl', own: 'עברית' });
  });

  it('is refused if there is no such language', () => {
    for (const tag of ['xx', 'arabe', '', 'fr_FR', '"><script>', 'a', undefined])
      expect(isLanguage(tag)).toBe(false);
  });
});
