import { isReference } from '../platform/reference.js';

/** What a page's form becomes once it is sent; the first that fits, so the narrower stand before the wider. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\/translations(\/|$)/, 'translation'],
  [/\/testimonies(\/|$)/, 'testimony'],
  [/\/documents(\/|$)/, 'document'],
  [/\/dossiers(\/|$)/, 'dossier'],
  [/\/consents(\/|$)/, 'consent'],
  [/\/people(\/|$)/, 'person'],
  [/\/incidents?(\/|$)/, 'incident'],
  [/^\/cases\/new$/, 'newCase'],
  [/^\/cases\//, 'case'],
  [/^\/settings$/, 'settings'],
];

/** Of what a draft is one, told by the address of its page alone: what was typed stays sealed. */
export function begunOn(page: string): { key: string; ref: string | null } {
  const path = page.split('?')[0] ?? page;
  const found = FORMS.find(([shape]) => shape.test(path));
  const [, typed = ''] = /^\/cases\/([^/]+)/.exec(path) ?? [];
  return { key: `desk.begun.${found?.[1] ?? 'other'}`, ref: isReference(typed) ? typed : null };
}
