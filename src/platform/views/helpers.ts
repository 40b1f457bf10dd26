import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import { args, opt } from './arguments.js';
import { assetUrl } from './assets.js';
import { bytesInWords, dayInWords, instantInWords, isDay, numberInWords } from './dates.js';
import { fieldId, fieldName } from './field-names.js';
import { choicesOf, errorLinks, field } from './fields.js';
import { logic } from './logic.js';
import type { Frame } from './page-context.js';
import { translate, type Params } from './translate.js';

interface Said {
  readonly key: string;
  readonly params?: Params;
}

const languageOf = (options: HelperOptions) => (options.data as Frame).language;
const escape = Handlebars.escapeExpression;

/** Days and instants that nobody knows are said to be unknown; a blank would look like an oversight. */
const known = <T>(value: T | null | '', options: HelperOptions, say: (value: T) => string): string =>
  value === null || value === '' ? translate(languageOf(options), 'dates.notGiven') : say(value);

/** What templates may call. All answer plain text, which Handlebars escapes once, `langAttributes` excepted. */
export const helpers: Record<string, HelperDelegate> = {
  ...logic,
  args,
  opt,
  field,
  choicesOf,
  errorLinks,
  fieldName,
  fieldId,
  isDay,
  asset: assetUrl,

  t: (key: string, options: HelperOptions) => translate(languageOf(options), key, options.hash as Params),

  /** A sentence of the domain (`{ key, params }`), as refusals and rules give them. */
  say: ({ key, params }: Said, options: HelperOptions) => translate(languageOf(options), key, params),

  /** `(words label labelText)`: words that are given as such, or else a locale key; null when neither is. */
  words: (key: string | null, text: string | null, options: HelperOptions) =>
    text ?? (key === null ? null : translate(languageOf(options), key)),

  day: (day: string | null, options: HelperOptions) =>
    known(day, options, (on) => dayInWords(on, languageOf(options), options.hash['weekday'] === true)),

  instant: (instant: string | Date | null, options: HelperOptions) =>
    known(instant, options, (at) => instantInWords(at, languageOf(options))),

  number: (n: number, options: HelperOptions) => numberInWords(n, languageOf(options)),
  size: (bytes: number, options: HelperOptions) => bytesInWords(bytes, languageOf(options)),

  /** Any value of a record in words, for tables that compare: nothing, yes or no, a list. */
  shown: (value: unknown, options: HelperOptions) => inWords(value, options),

  /** Language and direction of a person's own words. */
  langAttributes: (tag: string | null, direction: 'ltr' | 'rtl' | 'auto' | null) =>
    new Handlebars.SafeString(`${tag ? ` lang="${escape(tag)}"` : ''} dir="${escape(direction ?? 'auto')}"`),

  /** A value inside an address: `/language/en?to={{encoded path}}`. */
  encoded: (value: string) => encodeURIComponent(value),

  /** The same list, another page of it. */
  pageHref: (path: string, page: number) => {
    const url = new URL(path, 'http://list.invalid');
    url.searchParams.set('page', String(page));
    return url.pathname + url.search;
  },

  /** Without a script, the browser asks again after so many seconds (the layout writes it into the head). */
  refreshAfter: (seconds: number, options: HelperOptions) => {
    (options.data as Frame).page.refresh = seconds;
    return '';
  },
};

function inWords(value: unknown, options: HelperOptions): string {
  if (value === null || value === undefined || value === '')
    return translate(languageOf(options), 'fields.nothing');
  if (typeof value === 'boolean')
    return translate(languageOf(options), `fields.answer.${value ? 'yes' : 'no'}`);
  // Labels have commas of their own: "Couvertures, sacs de couchage, sacs".
  if (Array.isArray(value))
    return value.map((one) => inWords(one, options)).join(languageOf(options) === 'fr' ? '\u202f; ' : '; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}
