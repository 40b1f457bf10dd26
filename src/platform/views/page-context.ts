import type { Language } from './language.js';
import type { Params } from './translate.js';

export interface PageContext {
  readonly language: Language;
  /** Path and query of this page, for the language switch to come back to. */
  readonly path: string;
  /** Every page of a demonstration says that everybody in it is invented. */
  readonly demo: boolean;
  /** Null when signed out: the page is then set in the plain layout. */
  readonly actor: { readonly name: string; readonly role: string } | null;
  readonly nav: readonly NavPlace[];
  /** What was just done, said once at the top. */
  readonly notice?: { readonly key: string; readonly params?: Params };
  /** A locale key. Titles reach the browser's history and the shoulder of a neighbour: words of ours only. */
  readonly title: string;
  /** A reference such as `HRO-7KQ4X`, set before the title. Anything that is not one is refused. */
  readonly code?: string;
}

/** Words are `layout.nav.<key>`, the icon `icons.svg#<key>`; `wide` ones stay out of the phone's bar. */
export interface NavPlace {
  readonly key: string;
  readonly href: string;
  readonly current: boolean;
  readonly wide?: boolean;
}

/** What helpers read beside the model, and what a page's body tells its layout. */
export interface Frame {
  readonly language: Language;
  readonly page: {
    /** Seconds after which a browser without script asks again; set by `{{> progress}}`. */
    refresh: number | null;
    /** Whether the body shows an error summary: the title then says so first. */
    wrong: boolean;
    /** The label of every field that was drawn, by its path, in their order: an error summary calls each by its name. */
    readonly labels: Map<string, string | null>;
  };
}

export const newFrame = (language: Language): Frame => ({
  language,
  page: { refresh: null, wrong: false, labels: new Map() },
});

const CODE = /^[A-Z]{1,5}-[0-9A-Z-]{1,40}$/;

/** @throws RangeError when `code` is not a reference: a name in a title would be one step from the history. */
export function titleOf(words: string, code: string | undefined): string {
  if (code === undefined) return words;
  if (!CODE.test(code)) throw new RangeError('a page title takes a reference, nothing else');
  return `${code} · ${words}`;
}
