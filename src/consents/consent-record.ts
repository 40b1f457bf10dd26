import type { Consent } from './consent.entity.js';

/** An answer with what was done to it since. `reason` is why it was withdrawn, opened. */
export interface ConsentRecord extends Consent {
  readonly withdrawnOn: string | null;
  readonly reason: string | null;
}

/** @param consent with its withdrawal, if there is one */
export const recordOf = (consent: Consent, reason: string | null): ConsentRecord =>
  Object.assign({}, consent, { withdrawnOn: consent.withdrawal?.withdrawnOn ?? null, reason });

/** To which the sealed reason of a withdrawal is bound. */
export const placeOfReason = (id: string): string => `consent_withdrawal/reason/${id}`;
