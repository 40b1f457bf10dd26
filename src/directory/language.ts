import type { Item } from './item.js';
import { itemOf, itemsOf } from './registry.js';

/** What a document in that language starts from; a document may say otherwise. */
export interface Language {
  /** The tag as it was asked for: fit for a `lang` attribute, and what a record keeps. */
  readonly tag: string;
  readonly iso639_3?: string;
  /** ISO 15924; `Zyyy` where nobody knows. */
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
  readonly fr: string;
  readonly en: string;
  /** The language's name in itself. */
  readonly own: string;
}

/** Scripts written from right to left that may be met here. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * The language of a BCP 47 tag or an ISO 639-3 code. A script in the tag wins over the language's habit: `ur-Latn`,
 * Urdu as it is typed on phones, runs from left to right. A language that the list lacks is still one (Dinka, Nuer):
 * nobody is turned away for it. `undefined` if it is none.
 */
export function languageOf(tag: string): Language | undefined {
  const sought = tag.toLowerCase();
  // Before Intl has a look: it would rename Kurmanji (`kmr`) to Kurdish and Dari (`prs`) to Afghan Persian.
  const languages = itemsOf('languages');
  const listed =
    languages.find(({ code }) => code.toLowerCase() === sought) ??
    languages.find(({ more }) => more.iso639_3 === sought);
  if (listed) return { ...pick(listed), tag: listed.code };

  const locale = localeOf(tag);
  return locale && (nearOf(locale) ?? elsewhere(locale));
}

export const isLanguage = (tag: unknown): tag is string =>
  typeof tag === 'string' && languageOf(tag) !== undefined;

export const directionOf = (script: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr');

function pick({ fr, en, more: { iso639_3, script = 'Zyyy', own = en } }: Item): Omit<Language, 'tag'> {
  return { ...(iso639_3 && { iso639_3 }), script, direction: directionOf(script), fr, en, own };
}

function nearOf(locale: Intl.Locale): Language | undefined {
  const full = locale.maximize();
  const tags = [`${full.language}-${full.script}`, `${full.language}-${full.region}`, full.language];
  const near = tags.map((tag) => itemOf('languages', tag)).find((found) => found !== undefined);
  if (!near) return undefined;
  const listed = pick(near);
  const script = locale.script ?? listed.script;
  return { ...listed, tag: locale.toString(), script, direction: directionOf(script) };
}

function elsewhere(locale: Intl.Locale): Language | undefined {
  const fr = nameIn('fr', locale);
  const en = nameIn('en', locale);
  if (!fr || !en) return undefined;
  const script = locale.maximize().script ?? 'Zyyy';
  const own = nameIn(locale.toString(), locale) ?? en;
  return { tag: locale.toString(), script, direction: directionOf(script), fr, en, own };
}

const nameIn = (language: string, locale: Intl.Locale) =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(locale.language);

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined; // a RangeError: no tag at all
  }
}
