/**
 * Numbers, days, addresses and codes come from every keyboard and are copied from every page: Arabic, Persian and
 * full-width digits, the blanks that French sets between figures, dashes of all lengths, marks that nobody sees. What
 * is compared or reckoned with is read as the one thing that it means, everywhere by this function: an account whose
 * address kept an unseen mark could never be signed in to. A person's own words are never read so (`keepText`).
 */
export function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\p{Nd}/gu, figure)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll('؟', '?')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same for what came in, whatever it is. */
export const inPlain = (raw: unknown): unknown => (typeof raw === 'string' ? plain(raw) : raw);

/** Soft hyphens, marks of direction, joiners, variation selectors: what a copy brings along and no screen shows. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The zero of each set of ten that keyboards here have: Arabic, Persian and Urdu, N’Ko, Devanagari, Bengali. */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6];

function figure(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? digit : String(code - zero);
}
