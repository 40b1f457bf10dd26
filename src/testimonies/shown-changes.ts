import type { Language } from '../access/actor.js';
import { changesBetween, type Change } from '../platform/forms/changes.js';
import { scriptName, languageName } from './testimony.model.js';
import { dayInWords, isDay } from '../platform/views/dates.js';
import { translate } from '../platform/views/translate.js';
import type { PersonShown } from '../consents/people-of-case.js';

/** Codes whose words stand below these keys. */
const WORDS: Readonly<Record<string, string>> = {
  mode: 'testimonies.modes',
  channel: 'testimonies.channels',
  direction: 'testimonies.directions',
  recordLanguage: 'testimonies.recordLanguages',
  kind: 'testimonies.kinds',
};

/** What differs between what stands and what was typed, in words, for the page of whoever was too late. */
export function shownChanges(
  current: unknown,
  typed: unknown,
  paths: readonly string[],
  language: Language,
  people: readonly PersonShown[] = [],
): Change[] {
  const say = (path: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value === '') return value;
    if (path === 'personId') return people.find(({ id }) => id === value)?.label ?? value;
    if (path === 'takenOn' && isDay(value)) return dayInWords(value, language);
    if (path === 'script') return scriptName(value, language);
    if (path === 'language') return languageName(value, language);
    return WORDS[path] ? translate(language, `${WORDS[path]}.${value}`) : value;
  };
  return changesBetween(current, typed, paths).map(({ path, ...both }) => ({
    path,
    current: say(path, both.current),
    typed: say(path, both.typed),
  }));
}
