import { languageOf } from '../directory/language.js';
import { translate } from '../platform/views/translate.js';
import { HEADINGS, headingsFor, type Heading } from './sheet-headings.js';

/** What is asked in a line, and how many empty lines follow what is told at length: two pages in all. */
const SHORT = [
  'date',
  'place',
  'hour',
  'person',
  'language',
  'interpreter',
] as const satisfies readonly Heading[];
const LONG = { happened: 17, acted: 6, injuries: 4, taken: 4, witnesses: 3 } as const satisfies Partial<
  Record<Heading, number>
>;

/** A heading in French and in the person's language; `own` is set as `lang` and `dir` of the sheet say. */
interface Both {
  readonly fr: string;
  readonly own: string;
}

/** The sheet for an interview on paper: French beside the person's language, or English where we have no headings. */
export function blankFormModel(tag: string) {
  const language = languageOf(tag);
  const known = headingsFor(tag);
  const own = (heading: Heading): string =>
    known?.headings[heading] ?? translate('en', `testimonies.sheet.${heading}`);
  const both = (heading: Heading): Both => ({
    fr: translate('fr', `testimonies.sheet.${heading}`),
    own: own(heading),
  });
  return {
    language: language?.fr ?? tag,
    lang: known?.tag ?? 'en',
    dir: known ? (language?.direction ?? 'ltr') : 'ltr',
    /** Of what will be written. */
    writing: language?.direction ?? 'ltr',
    unchecked: known?.checked === false,
    headings: Object.fromEntries(HEADINGS.map((heading) => [heading, both(heading)])) as Record<
      Heading,
      Both
    >,
    short: SHORT.map(both),
    long: Object.entries(LONG).map(([heading, lines]) => ({
      ...both(heading as Heading),
      lines: Array.from({ length: lines }, (_, index) => index),
    })),
  };
}
