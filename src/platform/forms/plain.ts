import { asciiDigits, UNSEEN } from '../folding.js';

/**
 * Numbers, days, addresses and codes come from every keyboard and are copied from every page: Arabic, Persian and
 * full-width digits, the blanks that French sets between figures, dashes of all lengths, marks that nobody sees. What
 * is compared or reckoned with is read as the one thing that it means, everywhere by this function: an account whose
 * address kept an unseen mark could never be signed in to. A person's own words are never read so (`keepText`).
 */
export function plain(typed: string): string {
  return asciiDigits(typed.normalize('NFKC').replace(UNSEEN, ''))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll('؟', '?')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same for what came in, whatever it is. */
export const inPlain = (raw: unknown): unknown => (typeof raw === 'string' ? plain(raw) : raw);
