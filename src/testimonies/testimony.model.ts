import type { Language } from '../access/actor.js';
import { isCode, options, type Option } from '../directory/labels.js';
import { languageOf } from '../directory/language.js';
import type { Day } from '../platform/day.js';
import { translate } from '../platform/views/translate.js';
import type { PersonShown } from '../consents/people-of-case.js';
import type { Testimony } from './testimony.entity.js';
import type { TestimonyReading, TestimonyRow } from './testimony-texts.service.js';

/** Scripts that are met here; a document in another one keeps it. */
const SCRIPTS = ['Latn', 'Arab', 'Ethi', 'Guru', 'Beng', 'Deva', 'Cyrl', 'Hans', 'Hebr', 'Nkoo', 'Adlm'];

export const languageName = (tag: string, language: Language): string => languageOf(tag)?.[language] ?? tag;
export const scriptName = (script: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'script' }).of(script) ?? script;

/** Whether script and direction are those that the language brings by itself. */
const isUsual = ({ language, script, direction }: Testimony): boolean => {
  const usual = languageOf(language);
  return script === usual?.script && direction === usual.direction;
};

/** A line of the list: how it was taken and where its translations stand; no word of what was told. */
export const rowModel = (
  { testimony, translations }: TestimonyRow,
  people: readonly PersonShown[],
  language: Language,
): object => ({
  id: testimony.id,
  person: people.find(({ id }) => id === testimony.personId)?.label ?? '',
  takenOn: testimony.takenOn,
  mode: testimony.mode,
  language: languageName(testimony.language, language),
  record: testimony.recordLanguage,
  versions: testimony.textNumber,
  translations: translations.map((translation) => ({
    language: translation.language,
    state: translation.testimonyNumber < testimony.textNumber ? 'older' : translation.status,
  })),
});

/** How it was taken, for the `facts` partial. */
export function factsModel(
  reading: TestimonyReading,
  person: string,
  recordedBy: string,
  language: Language,
): object[] {
  const { testimony } = reading;
  const fact = (name: string, value: unknown) => ({ key: `testimonies.fields.${name}`, value });
  const say = (key: string): string => translate(language, `testimonies.${key}`);
  return [
    fact('personId', person),
    fact('mode', say(`modes.${testimony.mode}`)),
    fact('language', languageName(testimony.language, language)),
    ...(isUsual(testimony)
      ? []
      : [
          fact('script', scriptName(testimony.script, language)),
          fact('direction', say(`directions.${testimony.direction}`)),
        ]),
    ...(testimony.recordLanguage
      ? [fact('recordLanguage', say(`recordLanguages.${testimony.recordLanguage}`))]
      : []),
    ...(testimony.channel ? [fact('channel', say(`channels.${testimony.channel}`))] : []),
    ...(testimony.interpreter ? [fact('interpreter', testimony.interpreter)] : []),
    fact('readBack', testimony.readBack),
    fact('recordedBy', recordedBy),
  ];
}

/** What the form offers; `kept` is the language that the record already holds, in the list or not. */
export function testimonyOffers(
  people: readonly PersonShown[],
  language: Language,
  today: Day,
  kept?: Testimony,
) {
  const unlisted = kept && !isCode('languages', kept.language) ? [kept.language] : [];
  const scripts = kept && !SCRIPTS.includes(kept.script) ? [...SCRIPTS, kept.script] : SCRIPTS;
  return {
    people: people.map(({ id, label }): Option => ({ value: id, label })),
    languages: [
      ...options('languages', language, today),
      ...unlisted.map((tag) => ({ value: tag, label: languageName(tag, language) })),
    ],
    scripts: scripts.map((script): Option => ({ value: script, label: scriptName(script, language) })),
    today,
  };
}

/** The record as its form holds it: what the language brings by itself is left blank, so that another one may bring its own. */
export function formOf({ testimony, text }: TestimonyReading): object {
  const {
    personId,
    takenOn,
    mode,
    language,
    script,
    direction,
    recordLanguage,
    channel,
    interpreter,
    readBack,
    version,
  } = testimony;
  const setting = isUsual(testimony) ? {} : { script, direction };
  return {
    personId,
    takenOn,
    mode,
    language,
    ...setting,
    recordLanguage,
    channel,
    interpreter,
    readBack,
    version,
    text: text.text,
  };
}

/** How the text area is set while it is typed in: as the form says, or as its first letters do. */
export function writingOf(values: unknown): { lang: string | null; dir: string } {
  const { mode, language, script, direction, recordLanguage } = (values ?? {}) as Record<string, unknown>;
  const tag = mode === 'interpreted' ? recordLanguage || 'fr' : language;
  const known = typeof tag === 'string' ? languageOf(tag) : undefined;
  if (!known) return { lang: null, dir: 'auto' };
  if (mode === 'interpreted') return { lang: known.tag, dir: 'ltr' };
  const told = direction === 'ltr' || direction === 'rtl' ? direction : null;
  return { lang: known.tag, dir: told ?? (script ? 'auto' : known.direction) };
}
