import {
  bytesInWords,
  dayInWords,
  instantInWords,
  isDay,
  numberInWords,
} from '../../src/platform/views/dates.js';
import { translate } from '../../src/platform/views/translate.js';
import { typeset } from '../../src/platform/views/typography.js';

describe('a sentence', () => {
  it('counts as each language counts', () => {
    const say = (language: 'fr' | 'en', count: number) => translate(language, 'errors.summary', { count });
    expect([say('fr', 0), say('fr', 1), say('fr', 2)].map((s) => /^(Une|\d+)/.exec(s)![0])).toEqual([
      'Une',
      'Une',
      '2',
    ]);
    expect([say('en', 0), say('en', 1)].map((s) => /^(One|\d+)/.exec(s)![0])).toEqual(['0', 'One']);
    expect(say('fr', 2_000_000)).toContain('réponses');
  });

  it('takes a parameter called like an option of the translator as a word', () => {
    const params = { day: 'hier', time: '5', context: 'male', lng: 'en', count: 3 };
    expect(translate('fr', 'dates.dayAndTime', params)).toBe('hier à 5');
  });

  it('is set in French with narrow no-break spaces, and leaves hours and addresses alone', () => {
    expect(typeset("Pourquoi ? L'heure : 14:05, « ici » ; https://x.org", 'fr')).toBe(
      'Pourquoi\u202f? L’heure\u202f: 14:05, «\u202fici\u202f»\u202f; https://x.org',
    );
    expect(typeset("Why ? It's 14:05", 'en')).toBe('Why ? It’s 14:05');
  });
});

describe('a date in words', () => {
  it('is a calendar day that no time zone moves', () => {
    expect(dayInWords('2026-03-03', 'fr')).toBe('3 mars 2026');
    expect(dayInWords('2026-05-01', 'fr', true)).toBe('vendredi 1er mai 2026');
    expect(dayInWords('2026-03-03', 'en')).toBe('3 March 2026');
  });

  it('is refused when the calendar does not have it', () => {
    expect(['2026-02-29', '2026-13-01', '26-1-1', ''].filter(isDay)).toEqual([]);
    expect(() => dayInWords('2026-02-29', 'fr')).toThrow(RangeError);
  });

  it('tells an instant in Paris, in summer, in winter and across midnight', () => {
    expect(instantInWords('2026-07-01T22:30:00Z', 'fr')).toBe('2 juillet 2026 à 00:30');
    expect(instantInWords('2026-12-01T13:05:00Z', 'en')).toBe('1 December 2026 at 14:05');
  });
});

describe('a number in words', () => {
  it('is grouped and measured as each language does', () => {
    expect(numberInWords(1234, 'fr')).toMatch(/^1\s234$/);
    expect(bytesInWords(2_400_000, 'fr')).toMatch(/^2,4\sMo$/);
    expect(bytesInWords(2_400_000, 'en')).toBe('2.4 MB');
    expect(bytesInWords(0, 'en')).toBe('0 bytes');
  });
});
